import CallCore
import Foundation
import TerminalUI

/// A row that can be chosen: what it puts into the field, and what it shows.
struct PickerItem: Hashable, Sendable {
    let value: String
    let columns: [String]
    /// What matching looks at: the columns, folded, one after the other.
    let haystack: [[Character]]
    let row: DirectoryRow?

    /// A number that is there to be called on stands after those that call.
    var isSecondary: Bool {
        guard case .line(let line)? = row else { return false }
        return line.direction == "inbound"
    }

    init(value: String, columns: [String], row: DirectoryRow? = nil) {
        self.value = value
        self.columns = columns
        self.row = row
        haystack = columns.map(FuzzyMatch.fold)
    }

    init(_ row: DirectoryRow, for kind: FieldKind) {
        switch row {
        case .agent(let agent):
            let columns = [agent.name, agent.personName ?? "", agent.language ?? "", agent.purpose ?? ""]
            self.init(value: agent.id, columns: columns, row: row)
        case .line(let line):
            let value = kind == .phoneLineID ? line.id ?? "" : line.number
            let number = CallWords.international(line.number).string
            self.init(value: value, columns: [number, line.name ?? "", line.direction ?? ""], row: row)
        case .contact(let contact):
            let number = contact.number.map { CallWords.international($0).string } ?? ""
            let value = kind == .contact ? contact.id : contact.number ?? ""
            self.init(value: value, columns: [contact.name, number, contact.country ?? ""], row: row)
        }
    }
}
