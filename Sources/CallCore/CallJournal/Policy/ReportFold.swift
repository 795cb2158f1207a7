import CallDomain
import Foundation

/// Folds one report into a call: pure, so that every engine that keeps calls learns the same from the same report.
struct ReportFold {
    /// One line for the ladder of events.
    struct Line: Hashable {
        var reported: CallState?
        var kind: CallEvent.Kind
        var raw: Raw
    }

    /// What is kept with a line.
    enum Raw: Hashable {
        case nothing
        /// The report as it came.
        case report
        /// The conversation that another one took the place of.
        case transcript([TranscriptLine])
    }

    private(set) var call: Call
    private(set) var transcript: [TranscriptLine]
    private(set) var lines: [Line] = []
    /// The transition table refused what the report says.
    private(set) var wasRefused = false
    private let isPersonsWord: Bool
    private let movedAt: Date?

    /// `isPersonsWord` where a person decided the state that the call is in; `movedAt` is when the provider was known to
    /// have moved it to another time, last.
    init(call: Call, transcript: [TranscriptLine], isPersonsWord: Bool = false, movedAt: Date? = nil) {
        self.isPersonsWord = isPersonsWord
        self.movedAt = movedAt
        self.call = call
        self.transcript = transcript
    }

    /// `isKnown` says whether an event reported a state before.
    mutating func fold(_ report: CallReport, isKnown: (CallState) throws -> Bool) rethrows {
        let state = call.state
        try foldState(report, isKnown: isKnown)
        foldTimes(report)
        foldPeople(report)
        let (dueAt, findings) = (foldSchedule(report), foldResults(report))
        if dueAt != nil || !findings.isEmpty {
            lines.append(Line(kind: .learned(dueAt: dueAt, findings), raw: .report))
        }
        foldTranscript(report)
        if state != call.state { call.note = nil }
    }

    private mutating func foldState(_ report: CallReport, isKnown: (CallState) throws -> Bool) rethrows {
        guard let reported = report.state else { return }
        if report.disconnectionReason != nil { call.disconnectionReason = report.disconnectionReason }
        switch call.state.transition(on: reported, isPersonsWord: isPersonsWord) {
        case .moves(let state):
            call.state = state
            lines.append(
                Line(reported: reported, kind: .reported(.news, reason: reason(for: reported, report)), raw: .report))
        case .keeps where reported == call.state:
            break
        case .keeps:
            guard try !isKnown(reported) else { break }
            lines.append(Line(reported: reported, kind: .reported(.late, reason: nil), raw: .report))
        case .refused:
            wasRefused = true
            guard try !isKnown(reported) else { break }
            lines.append(
                Line(reported: reported, kind: .reported(.contradicts(call.state), reason: nil), raw: .report))
        }
    }

    private func reason(for state: CallState, _ report: CallReport) -> String? {
        guard state.isEnded, let reason = report.disconnectionReason, !reason.isEmpty else { return nil }
        return reason
    }

    private mutating func foldTimes(_ report: CallReport) {
        call.startedAt = report.startedAt ?? call.startedAt
        call.endedAt = report.endedAt ?? call.endedAt
        call.duration = report.duration ?? call.duration
    }

    /// What we placed ourselves is known better here than there.
    private mutating func foldPeople(_ report: CallReport) {
        call.callee.number = call.callee.number ?? report.toNumber
        call.callee.name = call.callee.name ?? report.toName
        call.callee.contactID = call.callee.contactID ?? report.contactID
        call.caller.number = call.caller.number ?? report.fromNumber
        call.caller.agentID = call.caller.agentID ?? report.agentID
    }

    /// The new time, where the call had another.
    private mutating func foldSchedule(_ report: CallReport) -> Date? {
        guard let scheduledAt = report.scheduledAt, !call.state.isEnded, !isOvertaken(report) else { return nil }
        defer { call.scheduledAt = scheduledAt }
        guard let before = call.scheduledAt, abs(before.timeIntervalSince(scheduledAt)) >= 1 else { return nil }
        return scheduledAt
    }

    /// Asked for before the call was moved: it may tell the time that the call had then.
    private func isOvertaken(_ report: CallReport) -> Bool {
        guard let askedAt = report.askedAt, let movedAt else { return false }
        return askedAt < movedAt
    }

    /// A rewording is taken over in silence; only what was not there before is news.
    private mutating func foldResults(_ report: CallReport) -> [CallEvent.Finding] {
        var news: [CallEvent.Finding] = []
        let before = call.analysis
        call.analysis.summary = report.analysis?.summary ?? before.summary
        call.analysis.sentiment = report.analysis?.sentiment ?? before.sentiment
        call.analysis.successful = report.analysis?.successful ?? before.successful
        if before == CallAnalysis(), call.analysis != before {
            news.append(.analysis)
        } else if before.summary == nil, call.analysis.summary != nil {
            news.append(.summary)
        } else if before.successful == nil, call.analysis.successful != nil {
            news.append(.goal)
        }
        if let recording = report.recordingURL {
            if call.recordingURL == nil { news.append(.recording) }
            call.recordingURL = recording
        }
        call.cost = report.cost ?? call.cost
        return news
    }

    private mutating func foldTranscript(_ report: CallReport) {
        guard let heard = report.transcript, heard != transcript, !heard.isEmpty else { return }
        guard !isOlder(heard), isWorthy(heard, isFinal: report.state?.isEnded == true) else { return }
        let before = transcript
        transcript = heard
        call.lastLine = heard.last?.glance
        let added = heard.count - before.count
        if !before.dropLast().elementsEqual(heard.prefix(max(0, before.count - 1))) {
            let kind = CallEvent.Kind.transcriptRewritten(linesBefore: before.count, linesAfter: heard.count)
            lines.append(Line(kind: kind, raw: .transcript(before)))
        } else if added > 0 {
            lines.append(Line(kind: .transcriptGrew(lines: added), raw: .nothing))
        }
    }

    /// Whether a conversation may take the place of the one that was heard. Some providers end with a shorter one, or
    /// with all of it in one line: that takes nothing away, unless it says clearly more than a label a line would add.
    private func isWorthy(_ heard: [TranscriptLine], isFinal: Bool) -> Bool {
        let (mine, theirs) = (Self.length(of: transcript), Self.length(of: heard))
        guard heard.count < transcript.count else { return theirs * 2 >= mine }
        return isFinal && theirs * 2 > mine * 3 + 2 * Self.longestLabel * transcript.count
    }

    /// "Customer", "Assistant": what stands before a line where all are put into one.
    private static let longestLabel = 10

    /// In letters and digits: how it is punctuated and spaced says nothing.
    private static func length(of lines: [TranscriptLine]) -> Int {
        lines.reduce(0) { $0 + $1.text.unicodeScalars.count(where: isLetterOrDigit) }
    }

    private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
        case ..<0x80: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        case .decimalNumber, .letterNumber, .otherNumber: return true
        default: return false
        }
    }

    /// Whether this is what we have, cut short: an answer that was overtaken on its way.
    private func isOlder(_ heard: [TranscriptLine]) -> Bool {
        guard heard.count <= transcript.count, let last = heard.last else { return false }
        let mine = transcript[heard.count - 1]
        return heard.dropLast().elementsEqual(transcript.prefix(heard.count - 1))
            && last.speaker == mine.speaker && mine.text.utf8.starts(with: last.text.utf8)
    }
}
