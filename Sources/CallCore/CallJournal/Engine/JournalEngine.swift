import CallDomain

/// What keeps a journal: transactions over the operations of `JournalTransaction`, and nothing that decides.
///
/// A type that has these is given all that writes calls by the extensions beside it, so that every engine decides alike.
package protocol JournalEngine: JournalWriting, CallRecords {
    /// One transaction, durable when it returns. It ends as it would whatever becomes of the task that asked: an outcome is
    /// never lost to a cancellation. Throws `JournalError`.
    func write<Value: Sendable>(
        _ purpose: WritePurpose, _ work: @escaping @Sendable (any JournalTransaction) throws -> Value
    ) async throws -> Value

    /// One moment of the journal. Throws `JournalError`.
    func read<Value: Sendable>(
        _ work: @escaping @Sendable (any JournalReader) throws -> Value
    ) async throws -> Value
}

/// What a transaction is for, as far as an engine has to take care of more than the transaction.
package enum WritePurpose: Hashable, Sendable {
    /// Keeps what happened.
    case keeping
    /// Decides that somebody is called: not on what is known to be damaged.
    case deciding
    /// Lets a call go as soon as it is durable: likewise, and whoever looks after the file must know of it before.
    case sending(CallID)

    /// Whether somebody's telephone may ring because of it.
    package var letsCallGo: Bool { self != .keeping }
}
