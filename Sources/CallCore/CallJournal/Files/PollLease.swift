/// The turn to read an account by itself, which only one process has at a time: its until this value is gone or the
/// process has died.
public final class PollLease: Sendable {
    private let lock: FileLock

    init(_ lock: FileLock) { self.lock = lock }
}
