/// What stands before the `:`, `<` or `>` of a term.
enum FilterKey: Hashable {
    case state
    case outcome
    case provider
    case account
    case agent
    case to
    case from
    case disposition
    case trait
    case time(CallFilter.TimeSpan.Subject, isLess: Bool)

    private static let named: [String: FilterKey] = [
        "state": .state, "outcome": .outcome, "provider": .provider, "account": .account, "agent": .agent, "to": .to,
        "from": .from, "disposition": .disposition, "is": .trait,
    ]

    /// Takes the key off the beginning, where there is one.
    static func read(_ rest: inout Substring) -> FilterKey? {
        let name = rest.prefix { $0.isASCII && $0.isLetter }.lowercased()
        let behind = rest.dropFirst(name.count)
        guard let sign = behind.first else { return nil }
        if sign == ":", let key = named[name] {
            rest = behind.dropFirst()
            return key
        }
        guard let subject = CallFilter.TimeSpan.Subject(rawValue: name), sign == "<" || sign == ">" else { return nil }
        rest = behind.dropFirst()
        if rest.hasPrefix("=") { rest.removeFirst() }
        return .time(subject, isLess: sign == "<")
    }

    var isNumber: Bool { self == .to || self == .from }

    /// As it is typed.
    var text: String {
        switch self {
        case .trait: "is:"
        case .time(let subject, let isLess): subject.rawValue + (isLess ? "<" : ">")
        default: Self.named.first { $0.value == self }.map { $0.key + ":" } ?? ""
        }
    }

    /// What may stand behind it.
    var hint: String {
        switch self {
        case .state: FilterStates.list
        case .outcome: Outcome.allCases.map(\.words).joined(separator: ", ")
        case .provider: ProviderID.allCases.map(\.rawValue).joined(separator: ", ")
        case .account, .agent: "the name or its beginning"
        case .to, .from: "a telephone number or some of its digits"
        case .disposition: "a disposition, none or any"
        case .trait: CallFilter.Trait.allCases.map(\.rawValue).joined(separator: ", ")
        case .time: "30s, 10m, 1h30m, 2d or 1w"
        }
    }

    func condition(_ token: FilterToken) -> CallFilter.Condition? {
        let match = CallFilter.TextMatch(token.value, isWhole: token.isQuoted)
        switch self {
        case .state: return FilterStates.states(named: token.value).map(CallFilter.Condition.state)
        case .outcome: return FilterStates.outcomes(named: token.value).map(CallFilter.Condition.state)
        case .provider:
            let found = ProviderID.allCases.filter { $0.rawValue.hasPrefix(match.text) }
            return found.isEmpty ? nil : .provider(Set(found))
        case .account: return .account(match)
        case .agent: return .agent(match)
        case .to: return CallFilter.NumberMatch(token.value).map(CallFilter.Condition.to)
        case .from: return CallFilter.NumberMatch(token.value).map(CallFilter.Condition.from)
        case .disposition:
            guard !token.isQuoted else { return .disposition(.text(match)) }
            return .disposition(match.text == "none" ? .none : match.text == "any" ? .any : .text(match))
        case .trait:
            return CallFilter.Trait.allCases.first { $0.rawValue.hasPrefix(match.text) }
                .map(CallFilter.Condition.trait)
        case .time(let subject, let isLess):
            return FilterSpan.seconds(token.value).map {
                .time(CallFilter.TimeSpan(subject, isLess: isLess, seconds: $0))
            }
        }
    }

    func problem(_ value: String) -> String {
        switch self {
        case .state: "there is no state \u{201C}\(value)\u{201D}: \(hint)"
        case .outcome: "there is no outcome \u{201C}\(value)\u{201D}: \(hint)"
        case .provider: "there is no provider \u{201C}\(value)\u{201D}: \(hint)"
        case .trait: "there is no is:\(value): \(hint)"
        case .to, .from: "\u{201C}\(value)\u{201D} is no telephone number: \(text) takes digits"
        case .time: "\(text)\(value) is no time: \(hint)"
        case .account, .agent, .disposition: "\(text)\(value) is not understood: \(hint)"
        }
    }
}
