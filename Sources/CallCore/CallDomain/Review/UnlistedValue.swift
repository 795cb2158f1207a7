import Foundation

/// What a field was filled with and no list of its provider holds.
public struct UnlistedValue: Hashable, Sendable {
    public enum Source: Hashable, Sendable {
        /// The list that was read then.
        case list(readAt: Date)
        /// The account's own lines in the configuration.
        case configuration
        /// The provider was asked for it, and has none.
        case provider
    }

    public let path: String
    /// The field's.
    public let label: String
    public let value: String
    public let source: Source

    public init(path: String, label: String, value: String, source: Source) {
        (self.path, self.label, self.value, self.source) = (path, label, value, source)
    }
}

extension FieldKind {
    /// Which list its values come from; `nil` for what is typed.
    public var list: DirectoryKey.List? {
        switch self {
        case .agent: .agents
        case .phoneLine, .phoneLineID: .lines
        case .contact: .contacts
        default: nil
        }
    }
}

extension FormReading {
    /// What is filled in and missing from the lists; `missing` tells where a value was looked for in vain, `nil` for one
    /// that is there, and where there is no list to look in.
    public func unlisted(
        _ missing: (_ list: DirectoryKey.List, _ kind: FieldKind, _ value: String) -> UnlistedValue.Source?
    ) -> [UnlistedValue] {
        form.fields.compactMap { field in
            guard let list = field.kind.list, let value = body[path: field.path]?.string, !value.isEmpty,
                let source = missing(list, field.kind, value)
            else { return nil }
            return UnlistedValue(path: field.path, label: field.label, value: value, source: source)
        }
    }
}
