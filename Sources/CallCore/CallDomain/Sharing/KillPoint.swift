import Foundation

/// Points on the way of a call at which the program can be made to die as by `kill -9`, to prove what is kept then.
///
/// `TRUNKLINE_KILL_AT` names one; without it nothing happens.
package enum KillPoint: String, CaseIterable {
    /// The intent is on the disk.
    case committed
    /// It is on the disk that the call is about to be sent.
    case sending
    /// The body was asked for: from here on it may reach the provider.
    case bodyGone = "body-gone"
    /// The answer has come, and nothing of it is kept.
    case answered
    /// What was answered is on the disk.
    case kept

    private static let armed = ProcessInfo.processInfo.environment["TRUNKLINE_KILL_AT"]

    package static func pass(_ point: KillPoint) {
        guard let armed, armed == point.rawValue else { return }
        kill(getpid(), SIGKILL)
    }
}
