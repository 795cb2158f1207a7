import Foundation

/// What tells of one person in a text: the number, however it is punctuated, and names.
struct PersonTraces {
    private let digits: [UInt8]
    private let names: [String]

    /// `number` is E.164. A name of one or two letters would be found in everything.
    init(number: String, names: [String]) {
        digits = number.utf8.filter { (0x30...0x39).contains($0) }
        self.names = Set(names.map { $0.bounded(to: TextBounds.name) }).filter { $0.count > 2 }.sorted()
    }

    func areIn(_ text: String) -> Bool {
        if !digits.isEmpty, holdsNumber(text) { return true }
        let text = text.withBoundedMarks
        return names.contains { text.localizedCaseInsensitiveContains($0) }
    }

    /// Whatever stands between the digits that numbers are punctuated with.
    private func holdsNumber(_ text: String) -> Bool {
        let bare = text.unicodeScalars.lazy.filter { !Self.punctuation.contains($0) }
        // Of a run of digits each may be the first of the number.
        var run: [UInt8] = []
        for scalar in bare {
            guard (0x30...0x39).contains(scalar.value) else {
                run.removeAll(keepingCapacity: true)
                continue
            }
            run.append(UInt8(scalar.value))
            if run.suffix(digits.count).elementsEqual(digits) { return true }
        }
        return false
    }

    private static let punctuation = Set(CallFilter.NumberMatch.punctuation.flatMap(\.unicodeScalars))
}
