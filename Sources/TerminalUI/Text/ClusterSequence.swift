/// The clusters of a safe text, in order; a line end is a cluster of its own.
public struct ClusterSequence: Sequence, IteratorProtocol, Sendable {
    private var scalars: String.UnicodeScalarView.Iterator
    private var pending: Unicode.Scalar?

    init(_ safe: String) {
        scalars = safe.unicodeScalars.makeIterator()
        pending = scalars.next()
    }

    public mutating func next() -> Cluster? {
        guard let base = pending else { return nil }
        pending = scalars.next()
        if base == "\n" { return Cluster(text: "\n", width: 1) }
        var text = String(Character(base))
        var width = Swift.max(1, CharacterWidth.of(base))
        if TextSanitizer.isRegional(base), let second = pending, TextSanitizer.isRegional(second) {
            pending = scalars.next()
            text.unicodeScalars.append(second)
            width = 2
        }
        while let mark = pending, mark != "\n", !mark.isASCII, CharacterWidth.of(mark) == 0 {
            text.unicodeScalars.append(mark)
            pending = scalars.next()
        }
        return Cluster(text: text, width: width)
    }
}
