import CallDomain
import CallProviders
import Foundation

/// What was used in forms before, newest first: derived from how earlier calls were filled in.
struct Recents: Sendable {
    struct Use: Hashable, Sendable {
        let value: String
        /// Who was called.
        let name: String?
        let at: Date
    }

    /// What a value may be used for again.
    private enum Subject: Hashable {
        case agent
        case line
        case contact
        case number
        case zone
        case country
        /// Any text, by the field's path.
        case text(String)

        init?(_ field: Field) {
            switch field.kind {
            case .agent: self = .agent
            case .phoneLine, .phoneLineID: self = .line
            case .contact: self = .contact
            case .phoneNumber: self = .number
            case .timeZone: self = .zone
            case .country: self = .country
            case .text, .paragraph, .email, .webAddress: self = .text(field.path)
            default: return nil
            }
        }
    }

    private var byAccount: [String: [Subject: [Use]]] = [:]

    /// Newest first, each value once.
    func uses(of field: Field, account: String) -> [Use] {
        Subject(field).flatMap { byAccount[account]?[$0] } ?? []
    }

    /// The person called at a number before, with whichever account.
    func use(ofNumber number: String) -> Use? {
        let numbers = LineSpellings.all(of: number)
        return byAccount.values.compactMap { $0[.number]?.first { numbers.contains($0.value) } }.max { $0.at < $1.at }
    }

    mutating func take(_ forms: [EarlierForm], account: String) {
        var bySubject: [Subject: [Use]] = [:]
        var seen: [Subject: Set<String>] = [:]
        func add(_ value: String?, _ subject: Subject, _ form: EarlierForm) {
            guard let value, !value.isEmpty, seen[subject, default: []].insert(value).inserted else { return }
            bySubject[subject, default: []].append(Use(value: value, name: form.callee.name, at: form.createdAt))
        }
        for form in forms.sorted(by: { $0.createdAt > $1.createdAt }) {
            for field in FormCatalog.form(form.form)?.fields ?? [] {
                guard let subject = Subject(field), subject != .number else { continue }
                add(form.values.text(field.path), subject, form)
            }
            add(form.callee.number, .number, form)
            add(form.callee.contactID, .contact, form)
        }
        byAccount[account] = bySubject
    }
}
