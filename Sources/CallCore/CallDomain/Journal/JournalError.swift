/// Why the journal could not do as asked. Where it says so, no call may be placed.
public enum JournalError: Error, Hashable, Sendable {
    /// The outcome of another call to the same number or contact is unknown.
    case fenced(by: CallID)
    /// Another call to the same number or contact is under way, or will be at that time.
    case heldBack(by: CallID, CallState)
    /// A script's name for a call belongs to one that may have been placed.
    case alreadyPlaced(once: String, CallID)
    case noSuchCall(CallID)
    /// A call that was to be erased is not over.
    case notOver(CallID)
    /// The number is on the do-not-call list: nothing overrides that but taking it off.
    case doNotCall(DoNotCallEntry)
    case notOnDoNotCall(String)
    /// So many calls to the number may have rung on that day of the person called.
    case overCap(count: Int, cap: Int)
    case alreadyKept(CallID)
    /// The provider's id belongs to another call of ours, or to one that cannot be it.
    case claimed(by: CallID)
    /// The call cannot be sent as it stands, or somebody else is sending it.
    case notSendable(CallState)
    /// Another process that lives edits this draft.
    case editedElsewhere(CallID)
    /// There is a template, or a view, of this name.
    case nameTaken(String)
    case noSuchTemplate(String)
    /// No list is kept under this name.
    case noSuchView(String)
    case diskFull
    case readOnly
    case locked
    /// The disk refuses for another reason than being full or read-only.
    case diskFails(String)
    case damaged(String)
    /// The file was written by a newer program.
    case tooNew(version: Int)
    /// The same, and its tables are not those that this program reads.
    case unreadable(version: Int)
    /// The file is an older program's: before it is read it has to be changed, and it cannot be written.
    case outdated(version: Int)
    /// Another file, or none, stands where it was opened.
    case moved(path: String)
    case cannotOpen(path: String, reason: String)
    /// The file is not there, and its log, which holds the newest changes, is: whatever is made in its place destroys them.
    case logWithoutDatabase(path: String)
    case closed
    case other(String)
}
