import CallDomain
import Foundation
import TerminalUI

/// An account's scripts or numbers as they are being written down, a line each.
struct AccountRowsState: Sendable {
    enum List: Hashable, Sendable {
        case scripts
        case numbers
    }

    static let columns = 3
    private static let longestCell = 300
    private static let mostRows = 1_000

    let account: Account
    let list: List
    /// The last line is always empty, to write on.
    private(set) var rows: [[LineEditor]]
    private(set) var row = 0
    private(set) var column = 0
    var isSaving = false
    var failure: String?

    init(_ account: Account, _ list: List) {
        self.account = account
        self.list = list
        let texts: [[String]] =
            switch list {
            case .scripts: account.scripts.map { [$0.id, $0.name == $0.id ? "" : $0.name, $0.language ?? ""] }
            case .numbers: account.numbers.map { [$0.number, $0.name ?? "", $0.id ?? ""] }
            }
        rows = texts.map(Self.cells)
        settle()
    }

    var titles: [SafeText] {
        switch list {
        case .scripts: ["Script id *", "Name", "Language"]
        case .numbers: ["Number *", "Name", "Number id"]
        }
    }

    private static func cells(_ texts: [String]) -> [LineEditor] {
        (0..<columns).map { LineEditor(texts.indices.contains($0) ? texts[$0] : "", limit: longestCell) }
    }

    private mutating func settle() {
        if rows.last.map(Self.isEmpty) != true, rows.count < Self.mostRows { rows.append(Self.cells([])) }
        row = min(max(0, row), max(0, rows.count - 1))
    }

    static func isEmpty(_ row: [LineEditor]) -> Bool {
        row.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
    }

    mutating func moveCell(by step: Int) {
        let cells = rows.count * Self.columns
        guard cells > 0 else { return }
        let index = ((row * Self.columns + column + step) % cells + cells) % cells
        (row, column) = (index / Self.columns, index % Self.columns)
    }

    mutating func moveRow(by step: Int) { move(toRow: row + step, column: column) }

    mutating func move(toRow row: Int, column: Int) {
        self.row = min(max(0, row), max(0, rows.count - 1))
        self.column = min(max(0, column), Self.columns - 1)
    }

    mutating func removeRow() {
        guard rows.indices.contains(row) else { return }
        rows.remove(at: row)
        settle()
    }

    mutating func handle(_ press: KeyPress) -> Bool {
        guard rows.indices.contains(row) else { return false }
        let isHandled = rows[row][column].handle(press)
        settle()
        return isHandled
    }

    /// One line goes into the cell; several lines, or cells parted by tabs, fill rows from this one on.
    ///
    /// What does not fit is refused whole: no row is lost for it.
    mutating func paste(_ text: String) {
        let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        guard rows.indices.contains(row) else { return }
        failure = nil
        guard lines.count > 1 || text.contains("\t") else {
            rows[row][column].insert(text)
            return settle()
        }
        let room = Self.mostRows - rows.count { !Self.isEmpty($0) }
        guard lines.count <= room else {
            failure = "\(lines.count) lines do not fit: there is room for \(max(0, room)) more. Nothing was pasted."
            return
        }
        let added = lines.map(Self.cells(of:)).filter { !Self.isEmpty($0) }
        let start = Self.isEmpty(rows[row]) ? row : row + 1
        rows.replaceSubrange(start..<(start == row ? row + 1 : start), with: added)
        row = start + added.count
        column = 0
        settle()
    }

    /// Tabs part cells; where there are none, commas or semicolons do.
    private static func cells(of line: Substring) -> [LineEditor] {
        let separator = ["\t", ";", ","].first { line.contains($0) } ?? "\t"
        return cells(
            line.split(separator: separator, maxSplits: columns - 1, omittingEmptySubsequences: false).map {
                $0.trimmingCharacters(in: .whitespaces)
            })
    }
}

extension AccountRowsState {
    /// What is wrong with a line that is not empty; `nil` for a good one.
    func problem(at index: Int) -> String? {
        guard rows.indices.contains(index), !Self.isEmpty(rows[index]) else { return nil }
        let key = text(index, 0)
        let isTwice = rows.indices.contains { $0 < index && identity($0) == identity(index) }
        switch list {
        case .scripts:
            if key.isEmpty { return "The script's id is missing; the provider shows it." }
            return isTwice ? "This id stands further up already." : nil
        case .numbers:
            if key.isEmpty { return "The number is missing." }
            if case .impossible(let words) = PhoneNumber.read(key) {
                return "No number: \(words)."
            }
            return isTwice ? "This number stands further up already." : nil
        }
    }

    /// What a line comes to: the number as it is sent.
    func note(at index: Int) -> String? {
        guard list == .numbers, rows.indices.contains(index) else { return nil }
        guard case .valid(let number) = PhoneNumber.read(text(index, 0)) else { return nil }
        return "\(number.e164)  \(number.country ?? ""), \(number.kind.words)"
    }

    /// `nil` while a line is wrong.
    var changed: Account? {
        let filled = rows.indices.filter { !Self.isEmpty(rows[$0]) }
        guard filled.allSatisfy({ problem(at: $0) == nil }) else { return nil }
        var account = account
        switch list {
        case .scripts:
            account.scripts = filled.map { index in
                let id = text(index, 0)
                return Agent(id: id, name: given(index, 1) ?? id, language: given(index, 2))
            }
        case .numbers:
            account.numbers = filled.map { index in
                PhoneLine(id: given(index, 2), number: identity(index), name: given(index, 1))
            }
        }
        return account
    }

    var firstWrong: Int? { rows.indices.first { problem(at: $0) != nil } }

    private func identity(_ index: Int) -> String {
        let key = text(index, 0)
        return list == .numbers ? PhoneNumber.e164(key) ?? key : key
    }

    private func text(_ row: Int, _ column: Int) -> String {
        rows[row][column].text.trimmingCharacters(in: .whitespaces)
    }

    private func given(_ row: Int, _ column: Int) -> String? {
        let text = text(row, column)
        return text.isEmpty ? nil : text
    }
}
