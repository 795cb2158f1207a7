import Foundation

extension Date {
    /// Less than a minute apart: some providers keep no seconds.
    public func isSameMinute(as other: Date) -> Bool { abs(timeIntervalSince(other)) < 60 }
}
