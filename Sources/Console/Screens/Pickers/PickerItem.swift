import CallDomain
import Foundation
import TerminalUI

/// A row that can be chosen: what choosing it does, and what it shows.
///
/// It is folded for matching when it is made, so that no key waits for it.
public struct PickerItem: Sendable {
    /// What choosing it does, by the picker's purpose.
    enum Value: Hashable, Sendable {
        /// Goes into the field.
        case text(String)
        /// Fills the field with what the field wants of a provider's row: its id or its number.
        case row(DirectoryRow)
        /// Answers a question: what stands where in the form; `nil` empties a field.
        case entries([Entry])
        /// Names something saved that a form can start from.
        case saved(id: String)
    }

    struct Entry: Hashable, Sendable {
        let path: String
        let value: FieldValue?
    }

    let value: Value
    /// Cut to what a list shows.
    let columns: [String]
    /// What matching looks at: the columns and further words, folded.
    let haystack: [[UInt32]]
    let mask: UInt64
    /// What it was used under before: an id, a number, a text.
    let keys: [String]

    /// `further` words are matched and not shown.
    init(value: Value, columns: [String], keys: [String] = [], further: [String] = []) {
        self.value = value
        self.keys = keys
        self.columns = columns.map(FuzzyMatch.shown)
        haystack = self.columns.map(FuzzyMatch.fold) + further.map { FuzzyMatch.fold(FuzzyMatch.shown($0)) }
        mask = FuzzyMatch.mask(haystack.joined())
    }

    init(text: String, columns: [String], further: [String] = []) {
        self.init(value: .text(text), columns: columns, keys: [text], further: further)
    }

    var row: DirectoryRow? {
        guard case .row(let row) = value else { return nil }
        return row
    }

    /// A number that is there to be called on stands after those that call.
    var isSecondary: Bool {
        guard case .line(let line)? = row else { return false }
        return line.direction == "inbound"
    }
}
