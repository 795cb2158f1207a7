import CallDomain
import Foundation

/// What tells of one person in a text: the number, however it is punctuated, and names.
struct PersonTraces {
    private let numbers: [[UInt8]]
    private let names: [String]

    /// `numbers` (E.164) are one line's. A name of one or two letters would be found in everything.
    init(numbers: [String], names: [String]) {
        self.numbers = numbers.map { $0.utf8.filter { (0x30...0x39).contains($0) } }.filter { !$0.isEmpty }
        self.names = Set(names.map { $0.bounded(to: TextBounds.name) }).filter { $0.count > 2 }.sorted()
    }

    func areIn(_ text: String) -> Bool {
        if !numbers.isEmpty, holdsNumber(text) { return true }
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
            if numbers.contains(where: { run.suffix($0.count).elementsEqual($0) }) { return true }
        }
        return false
    }

    private static let punctuation = Set(CallFilter.NumberMatch.punctuation.flatMap(\.unicodeScalars))
}
