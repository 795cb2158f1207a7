extension SafeText {
    /// The longest beginning that takes at most that many columns; never splits a cluster.
    public func prefix(columns: Int) -> SafeText {
        guard columns < width else { return self }
        guard columns > 0 else { return .empty }
        var text = ""
        var used = 0
        for cluster in clusters {
            guard used + cluster.width <= columns else { break }
            text += cluster.text
            used += cluster.width
        }
        return SafeText(checked: text, width: used)
    }

    /// The text without the clusters that begin within the first columns.
    public func dropping(columns: Int) -> SafeText {
        guard columns > 0 else { return self }
        var skipped = 0
        return SafeText(
            clusters: clusters.drop { cluster in
                guard skipped < columns else { return false }
                skipped += cluster.width
                return true
            })
    }

    /// The text if it fits in the columns, else as much as does with the ellipsis at its end.
    public func truncated(to columns: Int, ellipsis: SafeText = "…") -> SafeText {
        guard columns < width else { return self }
        guard ellipsis.width <= columns else { return prefix(columns: columns) }
        return prefix(columns: columns - ellipsis.width) + ellipsis
    }

    /// The text with spaces up to that many columns; text that is longer stays as it is.
    public func padded(to columns: Int, alignment: Alignment = .leading) -> SafeText {
        let missing = min(columns, Coordinate.length(columns)) - width
        guard missing > 0 else { return self }
        let before =
            switch alignment {
            case .leading: 0
            case .center: missing / 2
            case .trailing: missing
            }
        let text = String(repeating: " ", count: before) + string + String(repeating: " ", count: missing - before)
        return SafeText(checked: text, width: width + missing)
    }

    /// The text cut or padded to exactly that many columns.
    public func fitted(to columns: Int, alignment: Alignment = .leading, ellipsis: SafeText = "…") -> SafeText {
        truncated(to: columns, ellipsis: ellipsis).padded(to: columns, alignment: alignment)
    }
}
