/// Text from outside made small enough to be compared, folded and drawn in a time that grows no faster than its length.
extension String {
    /// With at most `TextBounds.marks` marks on a base; `…` stands for those that are left out.
    package var withBoundedMarks: String {
        guard hasMarkFlood else { return self }
        var kept = String.UnicodeScalarView()
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks <= TextBounds.marks { kept.append(scalar) }
            if marks == TextBounds.marks + 1 { kept.append("…") }
        }
        return String(kept)
    }

    /// At most so many bytes of UTF-8, a word for what was cut included, and bounded marks.
    ///
    /// Doing it again changes nothing: what is kept already does not look new.
    package func bounded(to bytes: Int) -> String {
        let text = withBoundedMarks
        guard text.utf8.count > bytes else { return text }
        let word = bytes < 200 ? "…" : "… [cut: \(bytes) bytes are kept]"
        return text.beginning(of: max(0, bytes - word.utf8.count)) + word
    }

    /// At most so many scalars, the last of which is `…` where there were more, and bounded marks.
    package func clipped(to scalars: Int) -> String {
        let text = beginning(of: 16 * scalars).withBoundedMarks
        guard text.unicodeScalars.count > scalars || text.utf8.count < utf8.count else { return text }
        return String(text.unicodeScalars.prefix(max(0, scalars - 1))) + "…"
    }

    /// `nil` where it has more bytes than an id can have, or holds what stands for something that could not be read: two ids that
    /// were damaged alike must not become one.
    package var asID: String? {
        guard utf8.count <= TextBounds.id, !unicodeScalars.contains(where: { $0 == "\u{FFFD}" || $0.value < 0x20 })
        else { return nil }
        return withBoundedMarks
    }

    /// The longest beginning of at most so many bytes that splits no scalar.
    private func beginning(of bytes: Int) -> String {
        guard utf8.count > bytes else { return self }
        var end = utf8.index(startIndex, offsetBy: bytes)
        while end > startIndex, utf8[end] & 0xC0 == 0x80 { end = utf8.index(before: end) }
        return String(self[..<end])
    }

    private var hasMarkFlood: Bool {
        // The marks of Unicode begin at U+0300, which is CC 80.
        guard utf8.count > 2 * TextBounds.marks, utf8.contains(where: { $0 >= 0xCC }) else { return false }
        var marks = 0
        for scalar in unicodeScalars {
            marks = scalar.isMark ? marks + 1 : 0
            if marks > TextBounds.marks { return true }
        }
        return false
    }
}

extension Unicode.Scalar {
    /// Whether it stands on the scalar before it, or is put in order with its neighbours.
    fileprivate var isMark: Bool {
        guard value >= 0x300 else { return false }
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return properties.canonicalCombiningClass != .notReordered
        }
    }
}
