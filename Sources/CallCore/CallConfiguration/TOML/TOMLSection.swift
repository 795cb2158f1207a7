import CallDomain

/// One table of a TOML document, read by type.
public struct TOMLSection {
    let table: TOMLTable
    let source: TOMLSource

    public var keys: [String] { table.entries.keys.sorted() }

    public func string(_ key: String) throws(ConfigurationError) -> String? {
        try read(key, as: "text in quotation marks") { $0.text }
    }

    /// A whole number within a range. `unit` is what it counts, and what is special about its ends: "calls, 0 for no cap".
    public func integer(
        _ key: String, in range: ClosedRange<Int>, unit: String
    ) throws(ConfigurationError) -> Int? {
        guard let found = table.entries[key]?.value else { return nil }
        if case .whole(let number) = found, range.contains(number) { return number }
        throw failure(
            key,
            "\u{201C}\(key)\u{201D} is \(found.shown); it must be a whole number from \(range.lowerBound) to "
                + "\(range.upperBound) (\(unit)).")
    }

    /// A text that `convert` understands. `wanted` ends the sentence "it must be …".
    public func text<Value>(
        _ key: String, as wanted: String, _ convert: (String) -> Value?
    ) throws(ConfigurationError) -> Value? {
        guard let found = table.entries[key]?.value else { return nil }
        if let value = found.text.flatMap(convert) { return value }
        throw failure(key, "\u{201C}\(key)\u{201D} is \(found.shown); it must be \(wanted).")
    }

    public func bool(_ key: String) throws(ConfigurationError) -> Bool? {
        try read(key, as: "true or false") { value in
            guard case .truth(let truth) = value else { return nil }
            return truth
        }
    }

    /// A list of texts.
    public func strings(_ key: String) throws(ConfigurationError) -> [String]? {
        try read(key, as: "a list of texts") { value in
            guard case .list(let items) = value else { return nil }
            let texts = items.compactMap(\.text)
            return texts.count == items.count ? texts : nil
        }
    }

    public func section(_ key: String) throws(ConfigurationError) -> TOMLSection? {
        let table = try read(key, as: "a table") { $0.table }
        return table.map { TOMLSection(table: $0, source: source) }
    }

    /// A list of tables, such as `scripts = [{ id = "…" }]`.
    public func sections(_ key: String) throws(ConfigurationError) -> [TOMLSection] {
        let tables = try read(key, as: "a list of tables") { value in
            guard case .list(let items) = value else { return nil as [TOMLTable]? }
            let tables = items.compactMap(\.table)
            return tables.count == items.count ? tables : nil
        }
        return (tables ?? []).map { TOMLSection(table: $0, source: source) }
    }

    /// Refuses names that mean nothing here, with the nearest ones that do.
    public func allowOnly(_ names: [String]) throws(ConfigurationError) {
        guard let stray = keys.first(where: { !names.contains($0) }) else { return }
        let near = NearestNames.sentence(NearestNames.to(stray, among: names))
        throw failure(stray, "there is no setting \u{201C}\(stray)\u{201D} here.\(near)")
    }

    /// An error about a key, or about the table where it has none.
    public func failure(_ key: String?, _ words: String) -> ConfigurationError {
        source.error(at: key.flatMap { table.entries[$0]?.index } ?? table.index, words)
    }

    private func read<Value>(
        _ key: String, as wanted: String, _ convert: (TOMLValue) -> Value?
    ) throws(ConfigurationError) -> Value? {
        guard let found = table.entries[key]?.value else { return nil }
        if let value = convert(found) { return value }
        throw failure(key, "\u{201C}\(key)\u{201D} must be \(wanted), but \(found.name) stands there.")
    }
}

extension TOMLValue {
    fileprivate var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    fileprivate var table: TOMLTable? {
        guard case .table(let table) = self else { return nil }
        return table
    }

    /// What stands there, for who has to find it: numbers and short texts as they are.
    fileprivate var shown: String {
        switch self {
        case .whole(let number): "\(number)"
        case .fraction(let number): "\(number)"
        case .text(let text): "\u{201C}\(text.prefix(60))\u{201D}"
        case .truth, .list, .table, .time: name
        }
    }

    fileprivate var name: String {
        switch self {
        case .text: "text"
        case .whole: "a whole number"
        case .fraction: "a number with a fraction"
        case .truth: "true or false"
        case .list: "a list"
        case .table: "a table"
        case .time: "a date or time"
        }
    }
}
