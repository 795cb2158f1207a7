import CallDomain
import CallProviders

extension Dispatcher {
    /// Seconds before each further attempt to keep an outcome: a locked or full disk may be cured meanwhile.
    static let keepingWaits = [0.1, 0.5, 2, 5, 10] + Array(repeating: 20.0, count: 15)

    /// Keeps what came of a request that may have gone: it cannot be asked for again, so a journal that fails is waited
    /// for, and that is told. Throws what it failed with last.
    func keeping<Value: Sendable>(
        wasSent: Bool = true, _ work: () async throws -> Value
    ) async throws -> Value {
        let longest = Self.keepingWaits.reduce(0, +)
        var left = longest
        for wait in Self.keepingWaits {
            do {
                let value = try await work()
                if left < longest { onWaiting(.kept) }
                return value
            } catch let error as JournalError where error.mayPass {
                onWaiting(.journal(error, wasSent: wasSent, secondsLeft: left))
                try? await pacer.sleep(wait)
                left -= wait
            }
        }
        let value = try await work()
        onWaiting(.kept)
        return value
    }
}

extension JournalError {
    /// A trouble of the disk, or of whoever else has the file, that may be over in a while.
    var mayPass: Bool {
        switch self {
        case .cannotOpen, .other: true
        default: JournalFault(self)?.canPass == true
        }
    }
}
