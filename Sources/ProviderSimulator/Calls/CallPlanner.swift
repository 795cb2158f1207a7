/// Lays down the life of one call from the seed, the call's index and the number called.
struct CallPlanner {
    /// What the agent and the person would talk about.
    struct Subject {
        let purpose: CallPurpose
        let language: CallLanguage
        let calleeName: String
        let agentName: String
        let company: String
        let amount: String
        let day: String
        /// Said first in place of the scripted greeting (TemPhone's `initial_message`).
        var opening: String?
        var longestTalk: Double = 900
    }

    private var random: SplitMix64

    init(seed: UInt64, provider: SimulatorProvider, index: Int) {
        random = SplitMix64(seed: seed, kind: provider.rawValue + ".call", index: index)
    }

    mutating func plan(_ subject: Subject, number: String, fate forced: CallFate? = nil) -> CallPlan {
        let drawn = CallFate.drawn(using: &random)
        let fate = forced ?? CallFate.fixed(forNumber: number) ?? drawn
        let queueSeconds = random.double(0.5...2)
        let ringSeconds = fate == .noAnswer ? random.double(7...9) : random.double(3...8)
        let lines = lines(subject, fate: fate)
        let talkSeconds = lines.last.map { $0.offset + Self.speakingTime($0.text) } ?? 0
        return CallPlan(
            fate: fate, queueSeconds: queueSeconds, ringSeconds: ringSeconds,
            talkSeconds: min(talkSeconds, subject.longestTalk), analysisSeconds: random.double(6...12), lines: lines,
            summary: Self.fill(DialogueLibrary.shared.summary(Self.summaryKind(fate), subject.language), subject),
            sentiment: sentiment(fate), whim: random.int(0...999))
    }

    private mutating func lines(_ subject: Subject, fate: CallFate) -> [SpokenLine] {
        guard fate.connects else { return [] }
        let library = DialogueLibrary.shared
        let dialogue =
            fate == .voicemail
            ? library.voicemail(subject.language) : library.dialogue(subject.purpose, subject.language)
        var turns = dialogue.turns
        if let opening = subject.opening, let first = turns.firstIndex(where: { $0.speaker == .agent }) {
            turns[first] = Dialogue.Turn(speaker: .agent, text: opening)
        }
        if fate == .hungUpEarly { turns = Array(turns.prefix(random.int(2...4))) }
        var offset = 1.0
        return turns.map { turn in
            let text = Self.fill(turn.text, subject)
            let line = SpokenLine(speaker: turn.speaker, text: text, offset: offset)
            offset += min(max(Self.speakingTime(text) + random.double(0...1), 2), 5)
            return line
        }
    }

    private mutating func sentiment(_ fate: CallFate) -> String {
        let roll = random.int(1...10)
        switch fate {
        case .completed: return roll <= 7 ? "Positive" : "Neutral"
        case .transferred: return "Neutral"
        case .hungUpEarly: return roll <= 6 ? "Negative" : "Neutral"
        case .busy, .noAnswer, .rejected, .voicemail, .failed: return "Neutral"
        }
    }

    private static func summaryKind(_ fate: CallFate) -> String {
        switch fate {
        case .completed, .transferred: "good"
        case .hungUpEarly: "early"
        case .voicemail: "voicemail"
        case .busy, .noAnswer, .rejected, .failed: "none"
        }
    }

    /// Seconds to say a line; a Chinese or Japanese character takes about as long as three letters.
    private static func speakingTime(_ text: String) -> Double {
        let weight = text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 3 : 1) }
        return min(max(Double(weight) / 16, 2), 5)
    }

    private static func fill(_ text: String, _ subject: Subject) -> String {
        guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
        return text.replacing("{{first_name}}", with: subject.calleeName)
            .replacing("{first_name}", with: subject.calleeName)
            .replacing("{agent}", with: subject.agentName)
            .replacing("{company}", with: subject.company)
            .replacing("{amount}", with: subject.amount)
            .replacing("{date}", with: subject.day)
    }
}
