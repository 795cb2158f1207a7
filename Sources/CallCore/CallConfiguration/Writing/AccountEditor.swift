import CallDomain

/// Changes one account in a configuration's text, one place at a time; every other byte stays.
struct AccountEditor {
    let file: String
    var outline: TOMLOutline
    let name: String

    var path: [String] { ["accounts", name] }
    var lineBreak: String { String(decoding: outline.lineBreak, as: UTF8.self) }

    init(file: String, outline: TOMLOutline, name: String) {
        self.file = file
        self.outline = outline
        self.name = name
    }

    mutating func add(_ account: Account) throws(ConfigurationWriteError) {
        guard AccountRules.isPlain(name) else {
            throw .unwritable("An account's name has letters, digits, - and _ only.")
        }
        let lines = try AccountLines(account)
        if let accounts = pair(at: ["accounts"]) {
            throw refusal(
                at: accounts.pair.key.lowerBound, "the accounts stand in one inline table, which has no room for lines",
                todo: "make it [accounts.NAME] tables, or add to it: \(lines.words)")
        }
        let header = "[accounts.\(name)]"
        let block = ([header] + lines.lines(lineBreak: lineBreak)).map { $0 + lineBreak }.joined()
        try insertAtEnd(block)
    }

    mutating func change(_ old: Account, to new: Account) throws(ConfigurationWriteError) {
        let before = try AccountLines(old)
        let after = try AccountLines(new)
        let keys =
            ["provider", "base_url", WebAddress.openSetting, "environment"] + AccountLines.keyNames + ["webhook_url"]
        for key in keys where before.value(of: key) != after.value(of: key) {
            if let value = after.value(of: key) { try set(key, to: value) } else { try unset(key) }
        }
        try unsetStaleAddress(old, new, after)
        for (list, (key, rows)) in zip(before.lists, after.lists) where list.rows != rows {
            try setRows(key, from: list.rows, to: rows)
        }
    }

    /// The old provider's own address may be spelt out; it is not the new one's.
    private mutating func unsetStaleAddress(
        _ old: Account, _ new: Account, _ after: AccountLines
    ) throws(ConfigurationWriteError) {
        guard old.provider != new.provider, after.value(of: "base_url") == nil else { return }
        try unset("base_url")
    }

    mutating func remove() throws(ConfigurationWriteError) {
        while true {
            if let header = outline.headers.first(where: { $0.header.path.starts(with: path) }) {
                try replace(block(of: header.index), by: "")
            } else if let found = outline.places.first(where: { $0.path.starts(with: path) }) {
                try remove(found)
            } else {
                return
            }
        }
    }
}

extension AccountEditor {
    func pair(at path: [String]) -> TOMLOutline.Place? { outline.places.first { $0.path == path } }

    private mutating func set(_ key: String, to value: String) throws(ConfigurationWriteError) {
        if let found = pair(at: path + [key]) {
            try replace(found.pair.value.range, by: value)
        } else {
            try insert(key, value)
        }
    }

    private mutating func unset(_ key: String) throws(ConfigurationWriteError) {
        guard let found = pair(at: path + [key]) else { return }
        try remove(found)
    }

    /// Beside the account's other settings, in the way these are written.
    mutating func insert(_ key: String, _ value: String) throws(ConfigurationWriteError) {
        if let home = outline.headers.first(where: { $0.header.path == path && !$0.header.isRow }) {
            try insertLine("\(key) = \(value)", afterBlock: home.index)
        } else if let whole = pair(at: path), case .table(let pairs) = whole.pair.value.kind {
            try insert(key, value, into: whole.pair.value.range, pairs)
        } else if let sibling = outline.places.last(where: { $0.path.dropLast() == path && $0.statement != nil }) {
            let prefix = outline.text(outline.lineStart(sibling.pair.key.lowerBound)..<sibling.pair.lastName)
            try insertLine("\(prefix)\(key) = \(value)", after: sibling.pair.value.range.upperBound)
        } else {
            throw refusal(
                at: nil, "account \(name) is written in a way that is not changed by itself",
                todo: "write \(key) = \(value) under [accounts.\(name)].")
        }
    }

    mutating func remove(_ place: TOMLOutline.Place) throws(ConfigurationWriteError) {
        guard let table = place.table else {
            let range = place.pair.key.lowerBound..<place.pair.value.range.upperBound
            return try replace(outline.lines(of: range), by: "")
        }
        try replace(table.rangeToRemove(place.pair), by: "")
    }

    /// Into an inline table.
    mutating func insert(
        _ key: String, _ value: String, into range: Range<Int>, _ pairs: [TOMLOutline.Pair]
    ) throws(ConfigurationWriteError) {
        guard let last = pairs.last?.value.range.upperBound else {
            return try replace(range, by: "{ \(key) = \(value) }")
        }
        try replace(last..<last, by: ", \(key) = \(value)")
    }

    /// After the last line of a header's own pairs, indented as they are.
    mutating func insertLine(_ line: String, afterBlock index: Int) throws(ConfigurationWriteError) {
        let last = outline.lastOfBlock(at: index)
        let anchor = outline.statements[last].range
        let indentation = String(decoding: outline.indentation(at: anchor.lowerBound), as: UTF8.self)
        try insertLine(indentation + line, after: anchor.upperBound)
    }

    private mutating func insertLine(_ line: String, after index: Int) throws(ConfigurationWriteError) {
        let end = outline.lineEnd(index)
        let hasBreak = end > 0 && outline.bytes[end - 1] == UInt8(ascii: "\n")
        try replace(end..<end, by: hasBreak ? line + lineBreak : lineBreak + line)
    }

    /// At the end of the text, an empty line before it.
    private mutating func insertAtEnd(_ block: String) throws(ConfigurationWriteError) {
        let end = outline.bytes.count
        let body = outline.bytes.drop { TOMLScanner.mark.contains($0) }
        guard !body.isEmpty else { return try replace(end..<end, by: block) }
        let text = outline.text(max(0, end - 4)..<end)
        let gap =
            text.hasSuffix(lineBreak + lineBreak) ? "" : text.hasSuffix(lineBreak) ? lineBreak : lineBreak + lineBreak
        try replace(end..<end, by: gap + block)
    }

    /// From the header's line to its last pair's, and the empty lines after it.
    func block(of index: Int) -> Range<Int> {
        let start = outline.lineStart(outline.statements[index].range.lowerBound)
        var end = outline.lineEnd(outline.statements[outline.lastOfBlock(at: index)].range.upperBound)
        while end < outline.bytes.count {
            let next = outline.lineEnd(end)
            let isEmpty = outline.bytes[end..<next].allSatisfy { [0x20, 0x09, 0x0D, 0x0A].contains($0) }
            guard isEmpty else { break }
            end = next
        }
        return start..<end
    }

    mutating func replace(_ range: Range<Int>, by text: String) throws(ConfigurationWriteError) {
        try replace([(range, text)])
    }

    /// All at once; the ranges stand in their order.
    mutating func replace(_ edits: [(range: Range<Int>, text: String)]) throws(ConfigurationWriteError) {
        var bytes = outline.bytes
        for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
        do {
            outline = try TOMLOutline(bytes)
        } catch {
            throw refusal(
                at: edits.first?.range.lowerBound, "this is written in a way that is not changed by itself",
                todo: "change account \(name) here with an editor.")
        }
    }

    func refusal(at index: Int?, _ why: String, todo: String) -> ConfigurationWriteError {
        .byHand(file: file, line: index.map(outline.lineNumber), why: why, todo: todo)
    }
}
