import CallDomain

/// Where forms lie that were begun and not placed, and those that were given a name.
///
/// A draft belongs to the process that keeps it for as long as that lives; then to whoever takes it. Every method that
/// writes returns after the write is durable. All of them throw `JournalError`.
public protocol DraftStore: Sendable {
    /// Keeps a draft as it is now, in place of what was kept under its id and of the call's it stems from.
    ///
    /// Throws `.editedElsewhere` where another living process has it.
    func keep(_ draft: FormDraft) async throws
    /// Throws `.editedElsewhere` where another living process has it.
    func dropDraft(_ id: CallID) async throws
    /// The drafts of this process and of those that died, newest first.
    ///
    /// A dead process's draft whose call was placed, or may have been, is dropped; one whose call was never sent has a
    /// new id, and tells the call it stems from. No draft is given while its call is in hand.
    func drafts() async throws -> [FormDraft]

    /// Throws `.nameTaken` where there is one of that name, unless it is to be replaced.
    func keep(_ template: FormTemplate, replacing: Bool) async throws
    /// Throws `.noSuchTemplate`, and `.nameTaken` where there is one of the new name.
    func renameTemplate(_ name: String, to new: String) async throws
    /// Throws `.noSuchTemplate`.
    func dropTemplate(_ name: String) async throws
    /// By name.
    func templates() async throws -> [FormTemplate]
}
