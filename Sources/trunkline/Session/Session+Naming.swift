import CallCore

extension Session {
    /// The account of that name. Throws `CommandFailure` with the names that come near.
    func account(_ name: String) throws -> Account {
        let configuration = try configuration()
        if let account = configuration.account(name) { return account }
        throw CommandFailure(.usage, "There is no account \u{201C}\(name)\u{201D}." + advice(name, configuration))
    }

    /// The account to place a call of a form with: the one named, or the only one of the form's provider.
    func account(_ name: String?, for form: CallForm) throws -> Account {
        if let name {
            let account = try account(name)
            guard account.provider == form.provider else {
                throw CommandFailure(
                    .usage,
                    "Account \u{201C}\(name)\u{201D} is at \(account.provider.name), but \(form.id) calls through "
                        + "\(form.provider.name). `trunkline forms` lists the forms.")
            }
            return account
        }
        let fitting = try configuration().accounts.filter { $0.provider == form.provider }
        if fitting.count == 1 { return fitting[0] }
        let names = fitting.map(\.name).joined(separator: ", ")
        throw CommandFailure(
            .usage,
            fitting.isEmpty
                ? "\(form.id) needs an account at \(form.provider.name), and \(places.configuration) names none."
                : "Several accounts are at \(form.provider.name): choose one by --account (\(names)).")
    }

    /// The form of that name. Throws `CommandFailure` with the names that come near.
    static func form(_ id: String) throws -> CallForm {
        if let form = FormCatalog.form(id) { return form }
        let names = FormCatalog.all.map(\.id)
        let near = NearestNames.sentence(NearestNames.to(id, among: names))
        throw CommandFailure(
            .usage, "There is no form \u{201C}\(id)\u{201D}.\(near) There are \(names.joined(separator: ", ")).")
    }

    /// The one call whose own id or provider's id begins like this.
    func call(_ prefix: String) async throws -> Call {
        let prefix = prefix.hasPrefix("#") ? String(prefix.dropFirst()) : prefix
        let journal = try await journal()
        let found = prefix.isEmpty ? [] : try await journal.calls(withIDPrefix: prefix)
        if let exact = found.first(where: { $0.id.description == prefix || $0.providerCallID == prefix }) {
            return exact
        }
        if found.count == 1 { return found[0] }
        guard found.isEmpty else {
            let names = found.prefix(5).map { "#\($0.id.short) (\($0.who))" }.joined(separator: ", ")
            throw CommandFailure(
                .usage, "\(found.count) calls begin with \u{201C}\(prefix)\u{201D}: \(names). Give more of the id.")
        }
        let recent = try await journal.calls(CallQuery(limit: 200))
        let names = recent.flatMap { [$0.id.short] + [$0.providerCallID].compactMap(\.self) }
        let near = NearestNames.sentence(NearestNames.to(prefix, among: names))
        throw CommandFailure(.usage, "There is no call \u{201C}\(prefix)\u{201D}.\(near) `trunkline calls` lists them.")
    }

    private func advice(_ name: String, _ configuration: Configuration) -> String {
        let names = configuration.accounts.map(\.name)
        guard !names.isEmpty else {
            return " \(places.configuration) names no account yet; `trunkline simulate` prints one to try."
        }
        return NearestNames.sentence(NearestNames.to(name, among: names))
            + " There are \(names.joined(separator: ", "))."
    }
}
