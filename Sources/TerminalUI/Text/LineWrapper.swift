/// Fills lines greedily, remembering the last place where the line may break.
struct LineWrapper {
    private let room: Int
    private var lines: [SafeText] = []
    private var line: [Cluster] = []
    private var width = 0
    /// Clusters of the line before which it may break; 0 if nowhere.
    private var breakAt = 0

    init(room: Int) {
        self.room = room
    }

    mutating func take(_ cluster: Cluster) {
        if allowsBreak(before: cluster) { breakAt = line.count }
        while !line.isEmpty, width + cluster.width > room {
            if cluster.text == " " { return hang(cluster) }
            breakLine()
        }
        line.append(cluster)
        width += cluster.width
    }

    mutating func finish() -> [SafeText] {
        if lines.isEmpty || line.contains(where: { $0.text != " " }) { close(line) }
        return lines
    }

    private func allowsBreak(before cluster: Cluster) -> Bool {
        guard let last = line.last, cluster.text != " " else { return false }
        if last.text == " " || cluster.width == 2 || last.width == 2 { return true }
        return last.text == "-" && line.count > 1
    }

    /// Spaces at a line's end take no room: the next word begins a line.
    private mutating func hang(_ space: Cluster) {
        line.append(space)
    }

    private mutating func breakLine() {
        let count = breakAt > 0 ? breakAt : line.count
        let rest = Array(line[count...])
        close(Array(line[..<count]))
        line = rest
        width = rest.reduce(0) { $0 + $1.width }
        breakAt = 0
    }

    private mutating func close(_ clusters: [Cluster]) {
        var kept = clusters[...]
        while kept.last?.text == " ", lines.count > 0 || kept.contains(where: { $0.text != " " }) { kept.removeLast() }
        lines.append(SafeText(clusters: kept.prefix(room)))
    }
}
