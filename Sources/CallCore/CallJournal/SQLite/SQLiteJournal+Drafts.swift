import CallDomain
import Foundation

extension SQLiteJournal: DraftShelf {
    public func keep(_ draft: FormDraft) async throws {
        let files = files
        try await write { book in try book.keep(draft) { ProcessLease.isHeld($0, in: files) } }
    }

    public func dropDraft(_ id: CallID) async throws {
        let files = files
        try await write { book in try book.dropDraft(id) { ProcessLease.isHeld($0, in: files) } }
    }

    public func drafts() async throws -> [FormDraft] {
        // Nobody goes on with a form that cannot be kept.
        guard refusal == nil else { return [] }
        let files = files
        return try await write { book in try book.drafts { ProcessLease.isHeld($0, in: files) } }
    }

    public func keep(_ template: FormTemplate, replacing: Bool) async throws {
        try await write { try $0.keep(template, replacing: replacing) }
    }

    public func renameTemplate(_ name: String, to new: String) async throws {
        try await write { try $0.renameTemplate(name, to: new) }
    }

    public func dropTemplate(_ name: String) async throws {
        try await write { try $0.dropTemplate(name) }
    }

    public func templates() async throws -> [FormTemplate] {
        try await read { try $0.templates() }
    }
}
