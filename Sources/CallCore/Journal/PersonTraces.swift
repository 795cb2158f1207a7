import Foundation

/// What tells of one person in a text: the number, however it is punctuated, and names.
struct PersonTraces {
    private let digits: String
    private let names: [String]

    /// `number` is E.164. A name of one or two letters would be found in everything.
    init(number: String, names: [String]) {
        digits = String(number.filter(\.isNumber))
        self.names = Set(names).filter { $0.count > 2 }.sorted()
    }

    func areIn(_ text: String) -> Bool {
        if !digits.isEmpty, text.filter({ !CallFilter.NumberMatch.punctuation.contains($0) }).contains(digits) {
            return true
        }
        return names.contains { text.localizedCaseInsensitiveContains($0) }
    }
}
