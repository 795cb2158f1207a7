import CallCore

extension Session {
    /// Does something to a placed call at its provider, and says how the call stands then.
    func act(on name: String, _ words: String, _ work: (Dispatcher, CallID) async throws -> Call) async throws {
        let call = try await call(name)
        let after = try await work(try await dispatcher(), call.id)
        try printer.document(after.outputJSON) { "#\(after.id.short) \(words): \(after.state.words)" }
    }
}
