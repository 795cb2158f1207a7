/// The lines of a contact card (vCard, RFC 6350) that tell who somebody is.
enum ContactCard {
    /// `nil` for a text that has no such lines.
    static func cells(_ text: String) -> [PastedCell]? {
        var cells: [PastedCell] = []
        var hasName = false
        // A long line goes on in the next one, behind a blank.
        for line in text.replacing(/\R[ \t]/, with: "").split(whereSeparator: \.isNewline) {
            guard let (property, value) = property(line), !value.isEmpty else { continue }
            switch property {
            case "TEL" where isFax(line): continue
            case "TEL": cells.append(PastedCell(kind: .number, text: number(value)))
            case "EMAIL": cells.append(PastedCell(kind: .email, text: value))
            case "N":
                let parts = value.split(separator: ";", omittingEmptySubsequences: false).map { String($0).trimmed }
                let name = PastedName(given: parts.count > 1 ? parts[1] : "", family: parts.first ?? "")
                // The parts are certain; the whole name may be written in any order.
                if hasName { cells.removeAll { if case .name = $0.kind { true } else { false } } }
                cells.append(PastedCell(kind: .name(name), text: name.whole))
                hasName = true
            case "FN" where !hasName:
                cells.append(PastedCell(kind: .name(PastedName(value)), text: value))
                hasName = true
            default: continue
            }
        }
        return cells.contains { $0.kind == .number } ? cells : nil
    }

    /// `item1.TEL;TYPE=CELL:+1 415 …` is `TEL` and its value.
    private static func property(_ line: Substring) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let head = line[..<colon].split(separator: ";").first ?? ""
        let name = (head.split(separator: ".", omittingEmptySubsequences: false).last ?? "").uppercased()
        guard ["TEL", "EMAIL", "N", "FN"].contains(name) else { return nil }
        return (name, String(line[line.index(after: colon)...]).trimmed)
    }

    private static func isFax(_ line: Substring) -> Bool {
        line.prefix { $0 != ":" }.uppercased().contains(/\bFAX\b/)
    }

    private static func number(_ value: String) -> String {
        value.lowercased().hasPrefix("tel:") ? String(value.dropFirst(4)) : value
    }
}
