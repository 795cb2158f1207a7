import Foundation

/// One thing that stands against placing a call.
public enum PlacementVerdict: Hashable, Sendable {
    /// Nothing overrides this.
    case doNotCall(DoNotCallEntry)
    /// Another call to the same person is being sent or under way, or nobody knows whether it was placed.
    case heldBack(by: [HoldingCall])
    /// It would be the wrong time of day where the person is.
    case outsideHours(CalleeTime, CallingHours)
    /// Nobody can tell here what time it is where the person is.
    case timeUnknown(UnknownTime)
    /// So many calls to this number may have rung, or will, on the person's day.
    case overCap(count: Int, cap: Int)
    /// The machine slept, or was too busy: nobody knows whether the call is still wanted.
    case late(seconds: Double)
    /// The number plan on this machine calls the number (E.164) impossible, and may be older than it.
    case outsidePlan(number: String, problem: String)

    /// What a person may set aside by a reason; `nil` for what nobody may.
    public var rule: PlacementOverride.Rule? {
        switch self {
        case .outsideHours, .timeUnknown: .outsideHours
        case .overCap: .overCap
        case .outsidePlan: .outsidePlan
        case .heldBack(let calls): calls.allSatisfy(\.canBeSetAside) ? .unsettled : nil
        case .doNotCall, .late: nil
        }
    }

    /// The calls that hold this one back.
    public var holders: [HoldingCall] {
        guard case .heldBack(let calls) = self else { return [] }
        return calls
    }

    /// For a person, as the end of a sentence.
    public var words: String {
        switch self {
        case .doNotCall(let entry): entry.words
        case .heldBack(let calls): Self.worst(of: calls).map(\.words).joined(separator: "; ")
        case .outsideHours(let there, let hours):
            "it would ring at \(Self.clock(there)) in \(Self.place(there.zone)), outside \(hours)"
        case .timeUnknown(let unknown): unknown.words
        case .overCap(let count, let cap):
            "\(count) \(count == 1 ? "call" : "calls") to this number on that day already, and \(cap) a day are allowed"
        case .late(let seconds):
            "found \(Self.minutes(seconds)) late: place it again if it is still wanted"
        case .outsidePlan(let number, let problem): "\(number) is \(Self.told(problem)): \(NumberPlan.system.words)"
        }
    }

    /// As the end of "placed it …".
    package var overriddenWords: String {
        switch self {
        case .outsideHours(let there, let hours):
            "outside calling hours (\(Self.clock(there)) in \(Self.place(there.zone)), \(hours))"
        case .timeUnknown: "without knowing what time it is there"
        case .overCap(let count, let cap): "over the cap of \(cap) calls a day (\(count) before it)"
        case .heldBack(let calls): "although \(calls.map(\.standing).joined(separator: ", and "))"
        case .outsidePlan(_, let problem):
            "although the number is \(Self.told(problem)) by the number plan \(NumberPlan.system.age)"
        case .doNotCall, .late: ""
        }
    }

    /// What is said of a country's numbers as it is said of one.
    private static func told(_ problem: String) -> String {
        problem == PhoneNumberProblem.unknownCountryCode.words ? "of no country known here" : problem
    }

    /// Of calls that are being sent nobody need hear of the others: there is nothing to set aside.
    private static func worst(of calls: [HoldingCall]) -> [HoldingCall] {
        let busy = calls.filter(\.isBeingSent)
        return busy.isEmpty ? calls : busy
    }

    static func clock(_ there: CalleeTime) -> String {
        let (hour, minute) = (there.time.hour, there.time.minute)
        return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }

    package static func place(_ zone: Zone) -> String {
        let name = zone.identifier.split(separator: "/").last.map(String.init) ?? zone.identifier
        return name.replacing("_", with: " ")
    }

    private static func minutes(_ seconds: Double) -> String {
        let minutes = max(1, Int(min(seconds / 60, 1_000_000)))
        return minutes == 1 ? "1 minute" : "\(minutes) minutes"
    }
}
