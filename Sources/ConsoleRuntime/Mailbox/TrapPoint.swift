import Foundation

/// Points at which the console can be made to stop on a fault of Swift's own, to prove that the terminal is whole then.
///
/// `TRUNKLINE_TRAP_AT` names one; without it nothing happens.
enum TrapPoint: String {
    /// On the console's own thread, when a frame was shown.
    case drawn
    /// On one of the threads that work for it.
    case working

    private static let armed = ProcessInfo.processInfo.environment["TRUNKLINE_TRAP_AT"]

    static func pass(_ point: TrapPoint) {
        guard let armed else { return }
        precondition(armed != point.rawValue, "asked for by TRUNKLINE_TRAP_AT at \u{1B}[31m\(point.rawValue)")
    }
}
