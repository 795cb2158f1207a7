import CallCore
import Foundation
import TerminalUI

/// A row that can be chosen: what it puts into the field, and what it shows.
struct PickerItem: Hashable, Sendable {
    /// What choosing it does, by the picker's purpose.
    enum Value: Hashable, Sendable {
        /// Goes into the field.
        case text(String)
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
    let columns: [String]
    /// What matching looks at: the columns, folded, one after the other.
    let haystack: [[Character]]
    let row: DirectoryRow?

    /// A number that is there to be called on stands after those that call.
    var isSecondary: Bool {
        guard case .line(let line)? = row else { return false }
        return line.direction == "inbound"
    }

    /// Whether there is anything to take: a number without an id cannot be chosen where an id is wanted.
    var isEmpty: Bool { value == .text("") }

    init(text: String, columns: [String], row: DirectoryRow? = nil) {
        self.init(value: .text(text), columns: columns, row: row)
    }

    init(value: Value, columns: [String], row: DirectoryRow? = nil) {
        self.value = value
        self.columns = columns
        self.row = row
        haystack = columns.map(FuzzyMatch.fold)
    }

    init(_ row: DirectoryRow, for kind: FieldKind) {
        switch row {
        case .agent(let agent):
            let columns = [agent.name, agent.personName ?? "", agent.language ?? "", agent.purpose ?? ""]
            self.init(text: agent.id, columns: columns, row: row)
        case .line(let line):
            let value = kind == .phoneLineID ? line.id ?? "" : line.number
            let number = CallWords.international(line.number).string
            self.init(text: value, columns: [number, line.name ?? "", line.direction ?? ""], row: row)
        case .contact(let contact):
            let number = contact.number.map { CallWords.international($0).string } ?? ""
            let value = kind == .contact ? contact.id : contact.number ?? ""
            self.init(text: value, columns: [contact.name, number, contact.country ?? ""], row: row)
        }
    }
}
