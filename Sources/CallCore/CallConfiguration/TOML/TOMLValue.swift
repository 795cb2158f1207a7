/// What stands in a TOML text.
enum TOMLValue {
    case text(String)
    case whole(Int)
    case fraction(Double)
    case truth(Bool)
    /// A date, a time, or both: nothing here asks which.
    case time
    case list([TOMLValue])
    case table(TOMLTable)
}

/// A table and where each of its keys stands. It is filled while a text is read, and changed no more.
final class TOMLTable {
    /// How it came to be, which decides who may add to it.
    enum Origin {
        /// `[a]`, or one row of `[[a]]`, or the top.
        case header
        /// `[a.b]` made an `a`.
        case implied
        /// `a.b = 1` made an `a`.
        case dotted
        /// `{ … }`: whole as it stands.
        case inline
    }

    struct Entry {
        /// Where the first byte of its key stands.
        let index: Int
        fileprivate var own: TOMLValue
        /// Each `[[…]]` adds one; `nil` where it is no list of such tables.
        fileprivate var rows: [TOMLTable]?

        fileprivate init(_ own: TOMLValue, at index: Int) { (self.own, self.index) = (own, index) }

        var value: TOMLValue { rows.map { .list($0.map(TOMLValue.table)) } ?? own }
    }

    /// Where it begins; `nil` at the top.
    let index: Int?
    fileprivate(set) var origin: Origin
    fileprivate(set) var entries: [String: Entry] = [:]

    init(_ origin: Origin, at index: Int?) {
        self.origin = origin
        self.index = index
    }
}

extension TOMLTable {
    /// What the statements of a text say together. Throws `TOMLScanner.Trouble` where they contradict each other.
    static func root(of outline: TOMLOutline) throws(TOMLScanner.Trouble) -> TOMLTable {
        let root = TOMLTable(.header, at: nil)
        var current = root
        for statement in outline.statements {
            switch statement {
            case .header(let header): current = try root.open(header)
            case .pair(let pair): try current.add(pair, outline.bytes)
            }
        }
        return root
    }

    private func open(_ header: TOMLOutline.Header) throws(TOMLScanner.Trouble) -> TOMLTable {
        let index = header.range.lowerBound
        var table = self
        for name in header.path.dropLast() { table = try table.step(into: name, at: index) }
        guard let name = header.path.last else { return table }
        return header.isRow ? try table.addRow(name, at: index) : try table.openTable(name, at: index)
    }

    /// On the way to a header's last name: of a list, its last row is meant.
    private func step(into name: String, at index: Int) throws(TOMLScanner.Trouble) -> TOMLTable {
        guard let entry = entries[name] else { return make(.implied, name, at: index) }
        if let row = entry.rows?.last { return row }
        guard case .table(let table) = entry.own, table.origin != .inline else { throw .twice(name, at: index) }
        return table
    }

    private func openTable(_ name: String, at index: Int) throws(TOMLScanner.Trouble) -> TOMLTable {
        guard let entry = entries[name] else { return make(.header, name, at: index) }
        guard case .table(let table) = entry.own, table.origin == .implied else { throw .twice(name, at: index) }
        let opened = TOMLTable(.header, at: index)
        opened.entries = table.entries
        entries[name] = Entry(.table(opened), at: index)
        return opened
    }

    private func addRow(_ name: String, at index: Int) throws(TOMLScanner.Trouble) -> TOMLTable {
        let row = TOMLTable(.header, at: index)
        if entries[name] == nil {
            entries[name] = Entry(.list([]), at: index)
            entries[name]?.rows = []
        }
        guard entries[name]?.rows?.append(row) != nil else { throw .twice(name, at: index) }
        return row
    }

    fileprivate func add(_ pair: TOMLOutline.Pair, _ bytes: [UInt8]) throws(TOMLScanner.Trouble) {
        let index = pair.key.lowerBound
        var table = self
        for name in pair.path.dropLast() {
            guard let entry = table.entries[name] else {
                table = table.make(.dotted, name, at: index)
                continue
            }
            guard case .table(let next) = entry.own, next.origin == .dotted else { throw .twice(name, at: index) }
            table = next
        }
        guard let name = pair.path.last else { return }
        guard table.entries[name] == nil else { throw .twice(name, at: index) }
        table.entries[name] = Entry(try TOMLValue(pair.value, bytes), at: index)
    }

    private func make(_ origin: Origin, _ name: String, at index: Int) -> TOMLTable {
        let table = TOMLTable(origin, at: index)
        entries[name] = Entry(.table(table), at: index)
        return table
    }
}

extension TOMLValue {
    init(_ value: TOMLOutline.Value, _ bytes: [UInt8]) throws(TOMLScanner.Trouble) {
        switch value.kind {
        case .plain:
            self = try TOMLPlain.value(bytes[value.range])
        case .list(let items):
            var values: [TOMLValue] = []
            for item in items { values.append(try TOMLValue(item, bytes)) }
            self = .list(values)
        case .table(let pairs):
            let table = TOMLTable(.dotted, at: value.range.lowerBound)
            for pair in pairs { try table.add(pair, bytes) }
            table.seal()
            self = .table(table)
        }
    }
}

extension TOMLTable {
    /// Nothing that stands behind its bracket belongs to it.
    fileprivate func seal() {
        origin = .inline
        for case .table(let table) in entries.values.map(\.own) where table.origin == .dotted { table.seal() }
    }
}
