extension Dispatcher {
    /// Seconds before each further attempt to keep an outcome: a locked or full disk may be cured meanwhile.
    static let keepingWaits = [0.1, 0.5, 2, 5, 10] + Array(repeating: 20.0, count: 15)

    /// Keeps what came of a request that may have gone: it cannot be asked for again, so a journal that fails is waited
    /// for. Throws what it failed with last.
    func keeping<Value: Sendable>(_ work: () async throws -> Value) async throws -> Value {
        for wait in Self.keepingWaits {
            do {
                return try await work()
            } catch let error as JournalError where error.mayPass {
                try? await pacer.sleep(wait)
            }
        }
        return try await work()
    }
}

extension JournalError {
    /// A trouble of the disk, or of whoever else has the file, that may be over in a while.
    var mayPass: Bool {
        switch self {
        case .cannotOpen, .other: true
        default: JournalTrouble(self)?.canPass == true
        }
    }
}
