import CallDomain

extension AccountEditor {
    /// Where one row stands.
    private enum RowPlace {
        /// An inline table in a list.
        case item(TOMLOutline.Value)
        /// A `[[…]]` table, by its index among the statements.
        case block(Int)
    }

    /// Changes a list of scripts or numbers; rows that stay as they were keep their bytes.
    mutating func setRows(
        _ key: String, from old: [AccountRow], to new: [AccountRow]
    ) throws(ConfigurationWriteError) {
        let kept = AccountRow.kept(of: old, in: new)
        guard rows(key).count == old.count else { throw rowRefusal(key, at: nil, new) }
        // From the last to the first, so that the numbers of those before stay.
        for index in old.indices.reversed() where !kept.contains(index) { try removeRow(key, index, new) }
        for (index, oldIndex) in kept.enumerated() where old[oldIndex] != new[index] {
            try changeRow(key, index, from: old[oldIndex], to: new[index])
        }
        try append(new[kept.count...], to: key, new)
    }

    private func rows(_ key: String) -> [RowPlace] {
        let path = path + [key]
        let blocks = outline.headers.filter { $0.header.isRow && $0.header.path == path }
        guard blocks.isEmpty else { return blocks.map { .block($0.index) } }
        guard case .list(let items)? = pair(at: path)?.pair.value.kind else { return [] }
        return items.map { .item($0) }
    }

    private mutating func changeRow(
        _ key: String, _ index: Int, from old: AccountRow, to new: AccountRow
    ) throws(ConfigurationWriteError) {
        for field in new.fields {
            let before = old.fields.first { $0.key == field.key }
            guard before != field else { continue }
            try setField(field, of: rows(key)[index])
        }
    }

    private mutating func setField(
        _ field: AccountRow.Field, of row: RowPlace
    ) throws(ConfigurationWriteError) {
        let pairs = pairs(of: row)
        let found = pairs.first { $0.path == [field.key] }
        switch (found, field.text, row) {
        case (let found?, let text?, _):
            try replace(found.value.range, by: TOMLText.string(text))
        case (let found?, nil, .item(let value)):
            try replace(TOMLOutline.InlineTable(range: value.range, pairs: pairs).rangeToRemove(found), by: "")
        case (let found?, nil, .block):
            try replace(outline.lines(of: found.key.lowerBound..<found.value.range.upperBound), by: "")
        case (nil, let text?, .item(let value)):
            try insert(field.key, TOMLText.string(text), into: value.range, pairs)
        case (nil, let text?, .block(let index)):
            try insertLine("\(field.key) = \(TOMLText.string(text))", afterBlock: index)
        case (nil, nil, _):
            return
        }
    }

    private func pairs(of row: RowPlace) -> [TOMLOutline.Pair] {
        switch row {
        case .item(let value):
            guard case .table(let pairs) = value.kind else { return [] }
            return pairs
        case .block(let index):
            return outline.statements[index...outline.lastOfBlock(at: index)].compactMap { statement in
                guard case .pair(let pair) = statement else { return nil }
                return pair
            }
        }
    }

    private mutating func removeRow(
        _ key: String, _ index: Int, _ new: [AccountRow]
    ) throws(ConfigurationWriteError) {
        let all = rows(key)
        switch all[index] {
        case .block(let statement):
            try replace(block(of: statement), by: "")
        case .item(let value):
            let items = all.compactMap { row -> Range<Int>? in
                guard case .item(let value) = row else { return nil }
                return value.range
            }
            guard let range = TOMLItems(outline: outline, items: items).rangeToRemove(index) else {
                throw rowRefusal(key, at: value.range.lowerBound, new)
            }
            try replace(range, by: "")
        }
    }

    private mutating func append(
        _ added: ArraySlice<AccountRow>, to key: String, _ new: [AccountRow]
    ) throws(ConfigurationWriteError) {
        guard !added.isEmpty else { return }
        if case .block(let last)? = rows(key).last {
            return try append(added, afterBlock: last)
        }
        guard let list = pair(at: path + [key])?.pair.value, case .list = list.kind else {
            let value = isInline ? AccountRow.list(new) : AccountRow.list(new, lineBreak: lineBreak)
            return try insert(key, value)
        }
        for row in added {
            guard let list = pair(at: path + [key])?.pair.value, case .list(let items) = list.kind else { return }
            let place = TOMLItems(outline: outline, items: items.map(\.range))
            try replace(place.edits(toAppend: row.table, in: list.range))
        }
    }

    private mutating func append(
        _ added: ArraySlice<AccountRow>, afterBlock index: Int
    ) throws(ConfigurationWriteError) {
        let header = outline.text(
            outline.lines(of: outline.statements[index].range.lowerBound..<outline.statements[index].range.upperBound))
        let name = outline.text(outline.statements[index].range)
        let indentation = String(header.prefix { $0 == " " || $0 == "\t" })
        let blocks = added.map { row in
            let lines = [name] + row.pairs.map { "\($0.key) = \(TOMLText.string($0.text))" }
            return lines.map { indentation + $0 + lineBreak }.joined()
        }
        let last = outline.statements[outline.lastOfBlock(at: index)].range.upperBound
        let end = outline.lineEnd(last)
        let hasBreak = outline.bytes[end - 1] == UInt8(ascii: "\n")
        try replace(end..<end, by: (hasBreak ? "" : lineBreak) + blocks.map { lineBreak + $0 }.joined())
    }

    /// Whether the account is one inline table, which has to stay on its line.
    private var isInline: Bool { pair(at: path) != nil }

    private func rowRefusal(_ key: String, at index: Int?, _ new: [AccountRow]) -> ConfigurationWriteError {
        refusal(
            at: index, "the \(key) of account \(name) are written in a way that is not changed by itself",
            todo: "let it say \(key) = \(AccountRow.list(new)).")
    }
}

extension AccountRow {
    /// Which of the old rows stay, in their order; they are the first of the new ones.
    ///
    /// A row is the same where its identity is; where as many rows are as before, also where its place is.
    static func kept(of old: [AccountRow], in new: [AccountRow]) -> [Int] {
        var kept: [Int] = []
        for row in new {
            let next = (kept.last ?? -1) + 1
            guard let index = old[next...].firstIndex(where: { $0.identity == row.identity }) else { break }
            kept.append(index)
        }
        guard old.count == new.count else { return kept }
        let inPlace = zip(old, new).count { $0.identity == $1.identity }
        return inPlace >= kept.count ? Array(old.indices) : kept
    }
}
