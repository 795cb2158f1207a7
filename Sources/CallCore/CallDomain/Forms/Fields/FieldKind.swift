/// What a field holds: how it is drawn, checked and written on the wire.
public enum FieldKind: Hashable, Sendable {
    /// E.164 on the wire, however it was typed; national numbers are read in the caller ID's region.
    case phoneNumber
    case agent
    /// A number of the organisation, sent as a number.
    case phoneLine
    /// A number of the organisation, sent as its id.
    case phoneLineID
    case contact
    case text
    /// Several lines; `{{placeholders}}` are the provider's to fill.
    case paragraph
    case email
    case webAddress
    case country
    /// Minutes from now, zero or more.
    case minutes
    /// Whole seconds within bounds, with what the provider assumes when the field is left out.
    case seconds(in: ClosedRange<Int>, default: Int)
    /// A time of day on a date, in the zone of another field; typed as `TimeEntry` reads it, written `yyyy-MM-dd HH:mm:ss`.
    case wallTime(zone: String)
    /// An instant, typed as `TimeEntry` reads it, written in ISO 8601 with `Z`; a time typed without an offset is read in
    /// the zone of another field, or else by the clock of the person called.
    case instant(zone: String?)
    /// An IANA zone.
    case timeZone
    /// A yes or no, with what the provider assumes when the field is left out.
    case toggle(default: Bool)
    /// A list of `{key, value}`, both text.
    case pairs
    /// Names to values of any type.
    case object
    /// Names of types to objects with free properties.
    case typedObjects
}

extension FieldKind {
    /// What a person is asked for, to end the sentence "This field wants …".
    public var wants: String {
        switch self {
        case .phoneNumber: "a telephone number, such as +14155552678"
        case .agent: "the id of an agent"
        case .phoneLine: "one of your telephone numbers, such as +12025551234"
        case .phoneLineID: "the id of one of your telephone numbers"
        case .contact: "the id of a contact"
        case .text: "text"
        case .paragraph: "text, of several lines if you like"
        case .email: "an email address, such as jane.smith@example.com"
        case .webAddress: "a web address that begins with https:// or http://"
        case .country: "the name of a country, such as Mexico"
        case .minutes: "a number of minutes, 0 or more, or a span such as 1h30"
        case .seconds(let range, _): "whole seconds from \(range.lowerBound) to \(range.upperBound)"
        case .wallTime: "a time, such as 14:30, tomorrow 9:00, 2026-06-15 14:30 or +45m"
        case .instant: "a time, such as 14:30, tomorrow 9:00, 2026-06-15 14:30, 2026-06-15T14:30:00Z or +45m"
        case .timeZone: "an IANA time zone, such as America/Mexico_City"
        case .toggle: "true or false"
        case .pairs: "pairs, one a line, such as plan=premium"
        case .object: "names and values, one a line, such as campaign=spring or priority:=3, or a JSON object"
        case .typedObjects: "objects by type, such as policy.number=42, or a JSON object of objects"
        }
    }

    public var holdsSeveralLines: Bool {
        switch self {
        case .paragraph, .pairs, .object, .typedObjects: true
        default: false
        }
    }

    /// It says when to call; empty calls at once.
    var saysWhen: Bool { isTime || self == .minutes }

    public var isTime: Bool {
        switch self {
        case .wallTime, .instant: true
        default: false
        }
    }

    /// A list can be opened to choose from.
    public var hasPicker: Bool {
        switch self {
        case .agent, .phoneLine, .phoneLineID, .contact, .timeZone, .country: true
        default: false
        }
    }
}
