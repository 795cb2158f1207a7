import CallDomain
import TOMLKit

/// One table of a TOML document, read by type.
public struct TOMLSection {
    let table: TOMLTable
    /// The names that lead here; empty at the top.
    public let path: [String]
    let lines: TOMLLines
    /// Which one it is of a list of tables.
    var row: Int?

    public var keys: [String] { table.keys.sorted() }

    public func string(_ key: String) throws(ConfigurationError) -> String? {
        try read(key, as: "text in quotation marks") { $0.string }
    }

    /// A whole number within a range. `unit` is what it counts, and what is special about its ends: "calls, 0 for no cap".
    public func integer(
        _ key: String, in range: ClosedRange<Int>, unit: String
    ) throws(ConfigurationError) -> Int? {
        guard let found = table[key]?.tomlValue else { return nil }
        if found.type == .int, let number = found.int, range.contains(number) { return number }
        throw failure(
            key,
            "\u{201C}\(key)\u{201D} is \(Self.shown(found)); it must be a whole number from \(range.lowerBound) to "
                + "\(range.upperBound) (\(unit)).")
    }

    /// A text that `convert` understands. `wanted` ends the sentence "it must be …".
    public func text<Value>(
        _ key: String, as wanted: String, _ convert: (String) -> Value?
    ) throws(ConfigurationError) -> Value? {
        guard let found = table[key]?.tomlValue else { return nil }
        if let value = found.string.flatMap(convert) { return value }
        throw failure(key, "\u{201C}\(key)\u{201D} is \(Self.shown(found)); it must be \(wanted).")
    }

    public func bool(_ key: String) throws(ConfigurationError) -> Bool? {
        try read(key, as: "true or false") { $0.bool }
    }

    /// A list of texts.
    public func strings(_ key: String) throws(ConfigurationError) -> [String]? {
        try read(key, as: "a list of texts") { value in
            guard let array = value.array else { return nil }
            let texts = array.compactMap(\.tomlValue.string)
            return texts.count == array.count ? texts : nil
        }
    }

    public func section(_ key: String) throws(ConfigurationError) -> TOMLSection? {
        let table = try read(key, as: "a table") { $0.table }
        return table.map { TOMLSection(table: $0, path: path + [key], lines: lines) }
    }

    /// A list of tables, such as `scripts = [{ id = "…" }]`.
    public func sections(_ key: String) throws(ConfigurationError) -> [TOMLSection] {
        let tables = try read(key, as: "a list of tables") { value in
            guard let array = value.array else { return nil as [TOMLTable]? }
            let tables = array.compactMap(\.tomlValue.table)
            return tables.count == array.count ? tables : nil
        }
        return (tables ?? []).enumerated().map {
            TOMLSection(table: $0.element, path: path + [key], lines: lines, row: $0.offset)
        }
    }

    /// Refuses names that mean nothing here, with the nearest ones that do.
    public func allowOnly(_ names: [String]) throws(ConfigurationError) {
        guard let stray = keys.first(where: { !names.contains($0) }) else { return }
        let near = NearestNames.sentence(NearestNames.to(stray, among: names))
        throw failure(stray, "there is no setting \u{201C}\(stray)\u{201D} here.\(near)")
    }

    public func failure(_ key: String?, _ words: String) -> ConfigurationError {
        let line = lines.line(of: key, in: path, row: row) ?? lines.line(of: path.last, in: path.dropLast())
        return ConfigurationError(file: lines.file, line: line, words: words)
    }

    private func read<Value>(
        _ key: String, as wanted: String, _ convert: (TOMLValue) -> Value?
    ) throws(ConfigurationError) -> Value? {
        guard let found = table[key]?.tomlValue else { return nil }
        if let value = convert(found) { return value }
        throw failure(key, "\u{201C}\(key)\u{201D} must be \(wanted), but \(Self.name(of: found.type)) stands there.")
    }

    /// What stands there, for who has to find it: numbers and short texts as they are.
    private static func shown(_ value: TOMLValue) -> String {
        switch value.type {
        case .int: value.int.map(String.init) ?? name(of: .int)
        case .double: value.double.map { "\($0)" } ?? name(of: .double)
        case .string: value.string.map { "\u{201C}\($0.prefix(60))\u{201D}" } ?? name(of: .string)
        case .bool, .array, .table, .date, .time, .dateTime: name(of: value.type)
        }
    }

    private static func name(of type: TOMLType) -> String {
        switch type {
        case .string: "text"
        case .int: "a whole number"
        case .double: "a number with a fraction"
        case .bool: "true or false"
        case .array: "a list"
        case .table: "a table"
        case .date, .time, .dateTime: "a date or time"
        }
    }
}
