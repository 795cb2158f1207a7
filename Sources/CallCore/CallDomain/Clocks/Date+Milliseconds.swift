import Foundation

/// The journal keeps instants as whole milliseconds since 1970: exact, comparable, and the same on every machine.
extension Date {
    package var milliseconds: Int64 { Int64(clampingSeconds: timeIntervalSince1970) }

    /// As it would be read back.
    package var asStored: Date { Date(milliseconds: milliseconds) }

    /// What no calendar of four digits holds becomes the nearest that one does, since a disk may give back anything.
    package init(milliseconds: Int64) {
        let kept = min(max(milliseconds, -62_135_596_800_000), 253_402_300_799_999)
        self.init(timeIntervalSince1970: Double(kept) / 1000)
    }
}

extension Int64 {
    /// Seconds as milliseconds; what no calendar holds becomes the nearest that one does.
    package init(clampingSeconds seconds: Double) {
        let bound = 9_000_000_000_000_000.0
        guard seconds.isFinite else {
            self = 0
            return
        }
        self = Int64(Swift.min(Swift.max((seconds * 1000).rounded(), -bound), bound))
    }
}
