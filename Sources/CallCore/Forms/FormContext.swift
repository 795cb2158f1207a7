import Foundation

/// What reading a form depends on besides what was typed.
public struct FormContext: Sendable {
    public let now: Date
    /// The operator's own zone.
    public let zone: TimeZone

    public init(now: Date, zone: TimeZone) {
        self.now = now
        self.zone = zone
    }
}
