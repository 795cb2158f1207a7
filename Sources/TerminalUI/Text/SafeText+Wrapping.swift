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
