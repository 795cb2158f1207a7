import CallDomain

/// How the journal stands as a whole, for whoever shows it.
public protocol JournalHealth: Sendable {
    /// Whether it was opened to be read only, and stays so until it is opened anew.
    var isReadOnly: Bool { get }
    /// `nil` while all is well as far as known.
    var trouble: JournalFault? { get }
    /// Whether it is still to be checked, because somebody who had it open came to no orderly end.
    var isUnchecked: Bool { get }
    /// The trouble, or that there is none: at once, and whenever it changes. Ends when the journal closes.
    func troubles() -> AsyncStream<JournalFault?>
    /// Writes what changes nothing, to see whether a trouble is over.
    func probe() async
    /// Whether the file is still the one that was opened; where it is not, that is a trouble from now on.
    func lookAfterFile()
    /// Reads all of the file's pages and says whether they hold together; what is found is remembered, by other
    /// processes too. Throws `JournalError` where it cannot be read at all.
    func check() async throws -> JournalFault?
}
