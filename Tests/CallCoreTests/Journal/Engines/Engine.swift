@testable import CallJournal

/// The engines that the journal's promises are held against.
enum Engine: String, CaseIterable, Sendable {
    case sqlite, memory

    /// An empty journal of this engine.
    func journal() throws -> any JournalEngine {
        switch self {
        case .sqlite: try SQLiteJournal.temporary()
        case .memory: MemoryJournal()
        }
    }
}
