import Foundation

/// What reading a form depends on besides what was typed.
public struct FormContext: Sendable {
    public let now: Date
    /// The operator's own zone.
    public let zone: Zone
    /// The caller's number where the form holds only its id: national numbers are read in its region.
    public let callerNumber: String?
    /// Who a number (E.164) or an id belongs to, as far as it is known: a time is meant by their clock.
    public let contact: @Sendable (Callee) -> Contact?
    /// Where somebody may live of whom no contact and no number tells.
    public let place: CalleePlace?

    public init(
        now: Date, zone: Zone, callerNumber: String? = nil, place: CalleePlace? = nil,
        contact: @escaping @Sendable (Callee) -> Contact? = { _ in nil }
    ) {
        self.now = now
        self.zone = zone
        self.callerNumber = callerNumber
        self.place = place
        self.contact = contact
    }
}
