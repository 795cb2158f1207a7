import Foundation

/// Who is to be called, as far as it is known.
public struct Callee: Hashable, Sendable {
    /// E.164; `nil` where only a contact id is known.
    public var number: String?
    public var name: String?
    public var contactID: String?

    public init(number: String? = nil, name: String? = nil, contactID: String? = nil) {
        self.number = number
        self.name = name
        self.contactID = contactID
    }
}

extension Callee {
    /// What calls to this person, placed at a provider, hold back and are held back by.
    public func fences(of provider: ProviderID) -> [String] {
        var keys: [String] = []
        // A call that an older version keeps has one of the spellings.
        if let number { keys += LineSpellings.all(of: number).map(Self.fence(ofNumber:)) }
        // Two accounts may be keys to one workspace.
        if let contactID { keys.append("contact:\(provider.rawValue):\(contactID)") }
        return keys
    }

    /// E.164.
    public static func fence(ofNumber number: String) -> String { "number:\(number)" }

    /// Whether a text that a person typed names whom the call goes to: the number, or the contact where none is known.
    public func isNamed(by text: String) -> Bool {
        let text = text.trimmingCharacters(in: .whitespaces)
        guard let number else { return !text.isEmpty && text == contactID }
        return LineSpellings.areSame(PhoneNumber.e164(text, region: PhoneNumber.read(number).number?.region), number)
    }
}
