/// A person in a provider's address book.
public struct Contact: Hashable, Sendable {
    public let id: String
    public let name: String
    public var number: String?
    public var email: String?
    public var country: String?
    /// IANA.
    public var timeZone: String?
    public var tags: [String]
    /// Further fields, by name, as text.
    public var details: [String: String]

    public init(
        id: String, name: String, number: String? = nil, email: String? = nil, country: String? = nil,
        timeZone: String? = nil, tags: [String] = [], details: [String: String] = [:]
    ) {
        self.id = id
        self.name = name
        self.number = number
        self.email = email
        self.country = country
        self.timeZone = timeZone
        self.tags = tags
        self.details = details
    }
}

extension Contact {
    /// Their number as E.164; a national one is read in the country that stands with it. `nil` where it cannot be read.
    public var e164: String? { phoneNumber()?.e164 }

    func phoneNumber(tables: ZoneTables = .system) -> PhoneNumber? {
        number.flatMap { PhoneNumber.read($0, region: country.flatMap(tables.region(named:))).number }
    }
}
