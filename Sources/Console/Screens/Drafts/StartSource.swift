import CallDomain

/// What a form can start from.
enum StartSource: Hashable, Sendable {
    case draft(CallID)
    case template(String)
    /// An earlier call.
    case call(CallID)

    private static let (drafts, templates, calls) = ("draft:", "template:", "call:")

    /// As rows of a list carry it.
    var id: String {
        switch self {
        case .draft(let id): Self.drafts + id.description
        case .template(let name): Self.templates + name
        case .call(let id): Self.calls + id.description
        }
    }

    init?(id: String) {
        if id.hasPrefix(Self.templates) {
            self = .template(String(id.dropFirst(Self.templates.count)))
        } else if id.hasPrefix(Self.drafts), let id = CallID(String(id.dropFirst(Self.drafts.count))) {
            self = .draft(id)
        } else if id.hasPrefix(Self.calls), let id = CallID(String(id.dropFirst(Self.calls.count))) {
            self = .call(id)
        } else {
            return nil
        }
    }
}
