import CallDomain

/// The items of a list, and where one can be taken out or put in without touching comments.
struct TOMLItems {
    let outline: TOMLOutline
    /// Where each item stands.
    let items: [Range<Int>]

    /// `nil` where a comment stands between items that share a line.
    func rangeToRemove(_ index: Int) -> Range<Int>? {
        let item = items[index]
        if let lines = ownLines(of: item) { return lines }
        let range: Range<Int>
        if index + 1 < items.count {
            range = item.lowerBound..<items[index + 1].lowerBound
        } else if index > 0 {
            range = items[index - 1].upperBound..<item.upperBound
        } else {
            range = item.lowerBound..<(comma(after: item.upperBound).map { $0 + 1 } ?? item.upperBound)
        }
        let gaps =
            outline.bytes[range.lowerBound..<max(range.lowerBound, item.lowerBound)]
            + outline.bytes[min(item.upperBound, range.upperBound)..<range.upperBound]
        return gaps.contains(UInt8(ascii: "#")) ? nil : range
    }

    /// What to put where so that the item is the last of the list at `range`.
    func edits(toAppend text: String, in range: Range<Int>) -> [(range: Range<Int>, text: String)] {
        guard let last = items.last else { return [edit(toFill: range, with: text)] }
        guard isFirst(last, in: range) else { return [(last.upperBound..<last.upperBound, ", " + text)] }
        let comma = comma(after: last.upperBound)
        let lineBreak = String(decoding: outline.lineBreak, as: UTF8.self)
        let indentation = String(decoding: outline.indentation(at: last.lowerBound), as: UTF8.self)
        let anchor = comma.map { $0 + 1 } ?? last.upperBound
        let line = indentation + text + (comma == nil ? "" : ",")
        let added =
            outline.lineEnd(anchor) < range.upperBound
            ? (outline.lineEnd(anchor)..<outline.lineEnd(anchor), line + lineBreak)
            : (anchor..<anchor, lineBreak + line)
        return comma == nil ? [(last.upperBound..<last.upperBound, ","), added] : [added]
    }

    /// Into a list without items, which may hold comments.
    private func edit(toFill range: Range<Int>, with text: String) -> (Range<Int>, String) {
        let close = range.upperBound - 1
        let line = outline.lineStart(close)
        guard line > range.lowerBound else { return (close..<close, text) }
        let lineBreak = String(decoding: outline.lineBreak, as: UTF8.self)
        let indentation = String(decoding: outline.indentation(at: close), as: UTF8.self)
        return (line..<line, indentation + "    " + text + "," + lineBreak)
    }

    /// The item's lines, if nothing but its comma and a comment stands on them.
    private func ownLines(of item: Range<Int>) -> Range<Int>? {
        let lines = outline.lines(of: item)
        guard outline.bytes[lines.lowerBound..<item.lowerBound].allSatisfy(Self.isBlank) else { return nil }
        var rest = outline.bytes[item.upperBound..<lines.upperBound].drop(while: Self.isBlank)
        if rest.first == UInt8(ascii: ",") { rest = rest.dropFirst().drop(while: Self.isBlank) }
        guard let next = rest.first else { return nil }
        return [UInt8(ascii: "#"), 0x0D, 0x0A].contains(next) ? lines : nil
    }

    /// Whether it begins its line, and the list did on another.
    private func isFirst(_ item: Range<Int>, in range: Range<Int>) -> Bool {
        let line = outline.lineStart(item.lowerBound)
        return line > range.lowerBound && outline.bytes[line..<item.lowerBound].allSatisfy(Self.isBlank)
    }

    /// The comma that follows, past blanks, lines' ends and comments.
    private func comma(after index: Int) -> Int? {
        var index = index
        while index < outline.bytes.count {
            switch outline.bytes[index] {
            case 0x20, 0x09, 0x0D, 0x0A: index += 1
            case UInt8(ascii: "#"): index = outline.lineEnd(index)
            case UInt8(ascii: ","): return index
            default: return nil
            }
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
