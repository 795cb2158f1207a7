import Foundation

/// What a piece of work costs, whoever else uses the machine meanwhile.
public enum CPUTime {
    /// The time that this thread worked on it.
    public static func of<Value>(_ work: () throws -> Value) rethrows -> (value: Value, time: Duration) {
        let start = now(CLOCK_THREAD_CPUTIME_ID)
        let value = try work()
        return (value, now(CLOCK_THREAD_CPUTIME_ID) - start)
    }

    /// The time that all threads of this process worked meanwhile; for work that changes its threads.
    public static func ofProcess<Value>(_ work: () async throws -> Value) async rethrows -> (
        value: Value, time: Duration
    ) {
        let start = now(CLOCK_PROCESS_CPUTIME_ID)
        let value = try await work()
        return (value, now(CLOCK_PROCESS_CPUTIME_ID) - start)
    }

    private static func now(_ clock: clockid_t) -> Duration {
        var time = timespec()
        clock_gettime(clock, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }
}
