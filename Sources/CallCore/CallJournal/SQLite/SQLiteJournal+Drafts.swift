import CallDomain
import Foundation

extension SQLiteJournal: DraftStore {
    public func keep(_ draft: FormDraft) async throws {
        try await write { try $0.apply($0.policy.keep(draft)) }
    }

    public func dropDraft(_ id: CallID) async throws {
        try await write { try $0.apply($0.policy.dropDraft(id)) }
    }

    public func drafts() async throws -> [FormDraft] {
        // Nobody goes on with a form that cannot be kept.
        guard refusal == nil else { return [] }
        return try await write { try $0.apply($0.policy.drafts()) }
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
        try await reading { try $0.templates() }
    }
}
