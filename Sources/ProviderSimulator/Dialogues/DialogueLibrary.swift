/// All scripted conversations, by language and purpose.
struct DialogueLibrary: Sendable {
    static let shared = DialogueLibrary()

    private var sections: [CallLanguage: [String: [Substring]]] = [:]

    private init() {
        for language in CallLanguage.allCases {
            sections[language] = Self.sections(of: DialogueTexts.text(for: language))
        }
    }

    /// The purposes that have a conversation in this language, in the order of `CallPurpose`.
    func purposes(in language: CallLanguage) -> [CallPurpose] {
        CallPurpose.allCases.filter { sections[language]?[$0.rawValue] != nil }
    }

    /// The conversation for a purpose; another one of the same language when that one is not written.
    func dialogue(_ purpose: CallPurpose, _ language: CallLanguage) -> Dialogue {
        let known = purposes(in: language)
        let chosen = known.contains(purpose) ? purpose : known.first ?? purpose
        return turns(of: chosen.rawValue, language)
    }

    /// What is heard when a machine answers.
    func voicemail(_ language: CallLanguage) -> Dialogue {
        turns(of: "voicemail", language)
    }

    /// What an analysis says of a call that went `good`, ended `early` or reached a `voicemail`.
    func summary(_ kind: String, _ language: CallLanguage) -> String {
        let lines = sections[language]?["summaries"] ?? []
        let line = lines.first { $0.hasPrefix(kind + " ") }
        return line.map { String($0.dropFirst(kind.count + 1)) } ?? ""
    }

    private func turns(of section: String, _ language: CallLanguage) -> Dialogue {
        let lines = sections[language]?[section] ?? []
        return Dialogue(
            turns: lines.map { line in
                Dialogue.Turn(speaker: line.hasPrefix("A ") ? .agent : .callee, text: String(line.dropFirst(2)))
            })
    }

    private static func sections(of text: String) -> [String: [Substring]] {
        var sections: [String: [Substring]] = [:]
        var current = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("# ") {
                current = String(line.dropFirst(2))
            } else {
                sections[current, default: []].append(line)
            }
        }
        return sections
    }
}
