/// All that is searched of a call, folded, a line a part: a word is found wherever it stands in one of them.
package struct SearchText: Equatable {
    /// Beyond, a conversation is not searched; in bytes of UTF-8.
    static let longest = 262_144

    package let text: String

    /// `remarks` are the words of the events by which people added to the call.
    package init(_ call: Call, transcript: [TranscriptLine], remarks: [String]) {
        let number = call.callee.number
        let bare = number.map { $0.filter { !CallFilter.NumberMatch.punctuation.contains($0) } }
        let parts: [String?] =
            [
                call.callee.name, number, bare == number ? nil : bare, call.callee.contactID, call.caller.number,
                call.caller.numberID, call.caller.agentName, call.caller.agentID, call.id.description,
                call.providerCallID, call.disposition, call.remark, call.note, call.analysis.summary,
                call.disconnectionReason,
            ] + remarks + transcript.map(\.text)
        var text = ""
        for part in parts {
            guard let part, !part.isEmpty else { continue }
            // One sign of some alphabets is folded into thirty letters.
            let line = SearchFold.line(part)
            guard text.utf8.count + line.utf8.count < Self.longest else { break }
            text += line + "\n"
        }
        self.text = text
    }

    package init(stored: String) { text = stored }

    /// By bytes: what an older version kept may hold anything.
    package static func == (one: SearchText, other: SearchText) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    /// Whether a folded text stands in one of the lines.
    func contains(_ word: String) -> Bool { text.contains(word) }

    /// Its letters and pairs of letters, each as one token of an index that knows ASCII alone.
    package var letters: String {
        var tokens: Set<String> = []
        for line in text.unicodeScalars.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            var before: Unicode.Scalar?
            for scalar in line {
                tokens.insert(Self.token([scalar]))
                if let before { tokens.insert(Self.token([before, scalar])) }
                before = scalar
            }
        }
        return tokens.sorted().joined(separator: " ")
    }

    package static func token(_ scalars: [Unicode.Scalar]) -> String {
        scalars.map { "x" + String($0.value, radix: 16) }.joined()
    }
}
