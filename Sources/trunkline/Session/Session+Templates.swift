import CallCore

extension Session {
    /// The template of that name. Throws `CommandFailure` with the names that come near.
    func template(_ name: String) async throws -> FormTemplate {
        let templates = try await journal().templates()
        if let template = templates.first(where: { $0.name == name }) { return template }
        let near = NearestNames.sentence(NearestNames.to(name, among: templates.map(\.name)))
        throw CommandFailure(
            .usage, "There is no template \u{201C}\(name)\u{201D}.\(near) `trunkline templates` lists them.")
    }

    /// The form a call is placed with: the one named, or its template's. Throws `CommandFailure` where they differ.
    static func form(_ id: String?, of template: FormTemplate?) throws -> CallForm {
        guard let template else {
            guard let id else {
                throw CommandFailure(
                    .usage, "Which form? `trunkline forms` lists them; or start --from-template NAME.")
            }
            return try form(id)
        }
        guard let id else { return try form(template.form) }
        let form = try form(id)
        guard template.form == form.id else {
            throw CommandFailure(
                .usage,
                "The template \u{201C}\(template.name)\u{201D} is of the form \(template.form), not \(form.id): leave the "
                    + "form out, or choose another template.")
        }
        return form
    }

    /// The account to place a call with: the one named, or its template's where that is configured.
    func account(_ name: String?, for form: CallForm, of template: FormTemplate?) throws -> Account {
        guard name == nil, let wanted = template?.account else { return try account(name, for: form) }
        guard try configuration().account(wanted) != nil else {
            throw CommandFailure(
                .usage,
                "The template was saved with the account \u{201C}\(wanted)\u{201D}, which \(places.configuration) does not "
                    + "name any more: choose another by --account.")
        }
        return try account(wanted, for: form)
    }

    /// Who a contact is, where the provider tells: a person is asked about a name, and the number is what the journal
    /// holds a second call back by, and what the do-not-call list knows. `nil` where the provider has no such contact.
    ///
    /// Throws `CommandFailure` where it could not be read: those rules would not hold.
    func contact(_ id: String, at account: Account) async throws -> Contact? {
        let client = client(for: account)
        guard client.offer(of: .readContact).isOffered else { return nil }
        do {
            return try await WaitNote.during("Waiting for account \(account.name) to tell who contact \(id) is.") {
                try await client.contact(.id(id))
            }
        } catch ProviderError.notFound {
            printer.note("The provider knows no contact \(id).")
            return nil
        } catch let error as ProviderError where !error.isAboutTheKey {
            throw CommandFailure(
                .notSent,
                "Nothing was sent: who contact \(id) is could not be read (\(error.words)), and whether they may be called "
                    + "hangs on their number.")
        }
    }
}
