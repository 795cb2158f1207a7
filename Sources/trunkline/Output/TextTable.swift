import TerminalUI

/// Columns for people: as wide as their widest cell, two spaces apart.
struct TextTable {
    private var rows: [[SafeText]] = []

    init(_ header: [String] = []) {
        if !header.isEmpty { add(header) }
    }

    mutating func add(_ cells: [String]) {
        rows.append(cells.map { SafeText(untrusted: $0) })
    }

    var text: String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in rows.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0 }
        return rows.map { row in
            let cells = row.enumerated().map { column, cell in
                column == row.count - 1 ? cell.string : cell.padded(to: widths[column]).string
            }
            let line = cells.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
