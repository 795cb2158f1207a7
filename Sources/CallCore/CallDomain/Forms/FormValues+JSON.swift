import OrderedCollections

/// The journal keeps a filled form as JSON, each value under the name of its kind.
extension FormValues {
    public var json: JSON {
        .object(OrderedDictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value.json) }))
    }

    /// Leaves out what it does not understand: a newer program may have written it.
    public init(json: JSON) {
        let entries = (json.members ?? [:]).compactMapValues(FieldValue.init(json:))
        self.init(entries)
    }
}

extension FieldValue {
    var json: JSON {
        switch self {
        case .text(let text): ["text": .string(text)]
        case .toggle(let isOn): ["toggle": .bool(isOn)]
        case .pairs(let pairs): ["pairs": .array(pairs.map(\.kept))]
        case .object(let members): ["object": .object(members)]
        }
    }

    init?(json: JSON) {
        if let text = json["text"]?.string {
            self = .text(text)
        } else if let isOn = json["toggle"]?.bool {
            self = .toggle(isOn)
        } else if let members = json["object"]?.members {
            self = .object(members)
        } else if let pairs = json["pairs"]?.items {
            self = .pairs(pairs.compactMap(Pair.init(kept:)))
        } else {
            return nil
        }
    }
}

extension FieldValue.Pair {
    private static let typed = "typed"

    fileprivate var kept: JSON {
        .array([.string(key), .string(value)] + (isText ? [] : [.string(Self.typed)]))
    }

    fileprivate init?(kept: JSON) {
        guard let items = kept.items, items.count >= 2, let key = items[0].string, let value = items[1].string else {
            return nil
        }
        self.init(key: key, value: value, isText: !items.dropFirst(2).contains(.string(Self.typed)))
    }
}
