extension SafeText {
    /// The text in lines of at most that many columns, at least one line.
    ///
    /// Breaks at spaces, after hyphens and beside wide characters; a word longer than a line is broken between clusters. A
    /// width below 1 counts as 1; a wide character in one column has a line of its own.
    public func wrapped(to columns: Int) -> [SafeText] {
        let room = max(1, columns)
        if width <= room, !string.unicodeScalars.contains("\n") { return [self] }
        var lines: [SafeText] = []
        for paragraph in paragraphs() {
            var wrapper = LineWrapper(room: room)
            for cluster in paragraph { wrapper.take(cluster) }
            lines += wrapper.finish()
        }
        return lines
    }

    /// The lines between line ends, unwrapped.
    public var lines: [SafeText] { paragraphs().map { SafeText(clusters: $0) } }

    private func paragraphs() -> [[Cluster]] {
        var result: [[Cluster]] = [[]]
        for cluster in clusters {
            if cluster.text == "\n" {
                result.append([])
            } else {
                result[result.count - 1].append(cluster)
            }
        }
        return result
    }
}

extension SafeText {
    /// The text broken where a line is full, whatever stands there: `first` columns at most, then `others` in each piece.
    ///
    /// At least one piece, at most `most`, of which the first may be empty. A cluster wider than a piece has one of its own.
    public func pieces(first: Int, others: Int, most: Int = .max) -> [SafeText] {
        guard width > first else { return [self] }
        let (first, others) = (max(0, first), max(1, others))
        // One byte a column: it is ASCII.
        if string.utf8.count == width { return narrowPieces(first, others, most) }
        var pieces: [SafeText] = []
        var (text, columns, room) = ("", 0, first)
        for cluster in clusters {
            if columns + cluster.width > room, columns > 0 || room < others {
                pieces.append(SafeText(checked: text, width: columns))
                guard pieces.count < most else { return pieces }
                (text, columns, room) = ("", 0, others)
            }
            text += cluster.text
            columns += cluster.width
        }
        return pieces + [SafeText(checked: text, width: columns)]
    }

    private func narrowPieces(_ first: Int, _ others: Int, _ most: Int) -> [SafeText] {
        var pieces: [SafeText] = []
        var rest = Substring(string)
        var room = first
        repeat {
            let end = rest.utf8.index(rest.startIndex, offsetBy: room, limitedBy: rest.endIndex) ?? rest.endIndex
            pieces.append(
                SafeText(checked: String(rest[..<end]), width: rest.utf8.distance(from: rest.startIndex, to: end)))
            rest = rest[end...]
            room = others
        } while !rest.isEmpty && pieces.count < most
        return pieces
    }
}
