import Foundation

/// What the tables beside the zone files say: which names there are, and which stand for others.
struct ZoneIndex: Sendable {
    let identifiers: [String]
    /// From old names to those that replaced them.
    let links: [String: String]

    /// By `tzdata.zi`, else by the tables of countries.
    init(root: String) {
        guard let source = Self.text("\(root)/tzdata.zi") else {
            let table = Self.text("\(root)/zone.tab") ?? Self.text("\(root)/zone1970.tab") ?? ""
            self.init(zones: Self.columns(table), links: [:])
            return
        }
        self.init(source: source)
    }

    /// From the text of `tzdata.zi`: `Z name …` and `L target name`.
    init(source: String) {
        var zones: [String] = []
        var links: [String: String] = [:]
        for line in source.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ", maxSplits: 3)
            guard words.count >= 3 else { continue }
            if words[0] == "Z" { zones.append(String(words[1])) }
            if words[0] == "L" { links[String(words[2])] = String(words[1]) }
        }
        self.init(zones: zones, links: links)
    }

    private init(zones: [String], links: [String: String]) {
        identifiers = Set(zones + links.keys).filter(ZoneStore.isName).sorted()
        self.links = links
    }

    private static func columns(_ table: String) -> [String] {
        table.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }.compactMap { line in
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
            return columns.count >= 3 ? String(columns[2]) : nil
        }
    }

    /// Ten times as much as tzdata has today.
    private static let largest = 2 << 20

    /// `nil` for what is too long, or no text file.
    static func text(_ path: String) -> String? {
        guard let file = ZoneFile.identity(path), file.isRegular, file.size <= largest else { return nil }
        return try? String(contentsOfFile: path, encoding: .utf8)
    }
}
