/// Text that cannot act: the only kind the screen takes, and `init(untrusted:)` is the only door to it.
///
/// Controls, escape sequences, bidirectional and invisible characters, tags, private and unknown code points are replaced
/// by visible stand-ins; what a curses cell cannot hold (joiners, skin tones, selectors, a fifth mark) is left out, so that
/// `width` is what every terminal shows.
public struct SafeText: Hashable, Sendable {
    /// Clusters kept of a text from outside if nothing else is said.
    public static let defaultLimit = 16_384
    public static let empty = SafeText(checked: "", width: 0)

    /// The text, safe to draw, print, log and copy.
    public let string: String
    /// Columns; a line end counts 1.
    public let width: Int

    /// Takes text from outside in.
    ///
    /// - Parameters:
    ///   - untrusted: any string at all.
    ///   - lineEnds: what becomes of line ends and tabs.
    ///   - limit: clusters kept; if there are more, `…` stands for the rest.
    public init(untrusted: String, lineEnds: LineEnds = .singleLine, limit: Int = SafeText.defaultLimit) {
        (string, width) = TextSanitizer.clean(untrusted, lineEnds: lineEnds, limit: limit)
    }

    init(checked string: String, width: Int) {
        self.string = string
        self.width = width
    }

    init(clusters: some Sequence<Cluster>) {
        var text = ""
        var columns = 0
        for cluster in clusters {
            text += cluster.text
            columns += cluster.width
        }
        self.init(checked: text, width: columns)
    }

    public var isEmpty: Bool { string.isEmpty }

    /// The clusters, in order.
    public var clusters: ClusterSequence { ClusterSequence(string) }

    public static func + (left: SafeText, right: SafeText) -> SafeText {
        SafeText(checked: left.string + right.string, width: left.width + right.width)
    }

    public static func += (left: inout SafeText, right: SafeText) {
        left = left + right
    }
}

extension SafeText: CustomStringConvertible {
    public var description: String { string }
}

extension Sequence<SafeText> {
    /// The texts in one, with the separator between them.
    public func joined(separator: SafeText = .empty) -> SafeText {
        var result = SafeText.empty
        var isFirst = true
        for text in self {
            result = isFirst ? text : result + separator + text
            isFirst = false
        }
        return result
    }
}
