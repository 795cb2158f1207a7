/// How long a test waits before it says that what it waits for does not come.
///
/// It guards against waiting for ever, and holds no program to a speed: the machine may do other things meanwhile.
public enum Patience {
    public static let seconds = 240.0
    public static let time = Duration.seconds(seconds)

    public struct Ended: Error, CustomStringConvertible {
        public let description: String
    }

    /// Looks again and again until it comes true. Throws `Ended`.
    public static func wait(for what: String, until isTrue: () async throws -> Bool) async throws {
        let end = ContinuousClock.now + time
        while try await !isTrue() {
            guard ContinuousClock.now < end else { throw Ended(description: "waited \(time) for \(what)") }
            try await Task.sleep(for: .milliseconds(10))
        }
    }
}
