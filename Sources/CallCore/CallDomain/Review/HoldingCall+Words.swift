import Foundation

extension HoldingCall {
    /// For a person, as the end of a sentence.
    public var words: String {
        isUnknown
            ? "nobody knows whether call #\(id.short) to \(whom) was placed: this one may be the second"
            : "call #\(id.short) to \(whom) \(stand)"
    }

    /// As the end of "although …".
    var standing: String {
        isUnknown ? "the outcome of call #\(id.short) is unknown" : "call #\(id.short) \(stand)"
    }

    private var whom: String { isToNumber ? "this number" : "this contact" }

    private var stand: String {
        switch state {
        case .intended: "is about to be sent"
        case .sending: "is being sent"
        case .ringing: "is ringing now"
        case .inProgress: "is live"
        case .ended: "may not be over: only an unsigned webhook says so"
        case .accepted, .queued, .scheduled: scheduledAt.map { "is scheduled for \(time($0))" } ?? "waits to be placed"
        case _ where willBeSentAgain: "waits to be sent again"
        default: "is \(state.words)"
        }
    }

    /// By the clock its time was chosen by, else by the callee's, where one number has one; else UTC.
    private func time(_ instant: Date) -> String {
        let own = zone.flatMap(Zone.init(identifier:)) ?? theirZone
        let time = WallTime(at: instant, in: own ?? .utc).description.prefix(16)
        return "\(time) \(own.map { "in \(PlacementVerdict.place($0))" } ?? "UTC")"
    }

    private var theirZone: Zone? {
        let zones = calleeNumber.flatMap { CalleePlace(number: $0) }?.zones ?? []
        return zones.count == 1 ? zones[0] : nil
    }
}
