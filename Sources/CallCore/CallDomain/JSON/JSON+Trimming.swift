import OrderedCollections

extension JSON {
    /// The value, or where it is written in more than about so many bytes, as much of it as fits: long texts lose their ends
    /// and say so, and only where that is not enough the ends of lists and objects go.
    package func trimmed(to bytes: Int) -> JSON {
        guard !fits(bytes) else { return self }
        for longest in [bytes / 2, bytes / 8, bytes / 32, bytes / 128] {
            var budget = Int.max
            let cut = cut(&budget, longest: max(Self.cutSign.utf8.count, longest), most: bytes)
            if cut.fits(bytes) { return cut }
        }
        var budget = bytes
        return cut(&budget, longest: max(Self.cutSign.utf8.count, bytes / 128), most: bytes)
    }

    private static let cutSign = "… [cut]"

    private func fits(_ bytes: Int) -> Bool {
        var room = bytes
        return fits(in: &room)
    }

    /// Stops looking as soon as it knows.
    private func fits(in room: inout Int) -> Bool {
        switch self {
        case .null, .bool: room -= 5
        case .number(let text): room -= text.utf8.count
        case .string(let text): room -= text.utf8.count + 2
        case .array(let items):
            room -= 2
            for item in items where !item.fits(in: &room) { return false }
            room -= items.count
        case .object(let members):
            room -= 2
            for (key, value) in members {
                room -= key.utf8.count + 4
                guard value.fits(in: &room) else { return false }
            }
        }
        return room >= 0
    }

    /// `longest` is the bytes of a text, `most` the things in a list that are looked at at all.
    private func cut(_ budget: inout Int, longest: Int, most: Int) -> JSON {
        switch self {
        case .null, .bool:
            budget -= 5
            return self
        case .number(let text):
            budget -= text.utf8.count
            return text.utf8.count > longest ? .string(Self.cutSign) : self
        case .string(let text):
            let kept = text.bounded(to: min(longest, max(Self.cutSign.utf8.count, budget)))
            budget -= kept.utf8.count + 2
            return .string(kept)
        case .array(let items):
            // A list takes half of what room there is, so that what stands behind it has some too.
            var share = budget / 2
            let before = share
            var kept: [JSON] = []
            for item in items {
                guard share > 0, kept.count < most else {
                    kept.append(.string(Self.cutSign))
                    break
                }
                kept.append(item.cut(&share, longest: longest, most: most))
                share -= 1
            }
            budget -= before - share + 2
            return .array(kept)
        case .object(let members):
            var kept: OrderedDictionary<String, JSON> = [:]
            for (key, value) in members {
                guard budget > 0, kept.count < most, key.utf8.count <= longest else {
                    kept["…"] = .string(Self.cutSign)
                    break
                }
                budget -= key.utf8.count + 4
                kept[key] = value.cut(&budget, longest: longest, most: most)
            }
            return .object(kept)
        }
    }
}
