import Foundation

/// What reading a form depends on besides what was typed.
public struct FormContext: Sendable {
    public let now: Date
    /// The operator's own zone.
    public let zone: Zone
    /// The caller's number where the form holds only its id: national numbers are read in its region.
    public let callerNumber: String?

    public init(now: Date, zone: Zone, callerNumber: String? = nil) {
        self.now = now
        self.zone = zone
        self.callerNumber = callerNumber
    }
}
