/// All that is kept, by one door: calls, drafts, lists, views, numbers that nobody calls, and how the journal itself is.
public protocol Journal: CallJournal, DraftStore, DirectoryCache, ViewStore, DoNotCallStore, CallWindows, JournalHealth
{}

extension SQLiteJournal: Journal {}
