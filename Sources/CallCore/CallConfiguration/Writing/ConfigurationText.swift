import CallDomain

/// A configuration file's text with what it says: changed account by account, everything else kept byte for byte.
struct ConfigurationText {
    let file: String
    let configuration: Configuration
    let outline: TOMLOutline

    var bytes: [UInt8] { outline.bytes }

    /// Throws `ConfigurationWriteError.unreadable`, and `.byHand` where nothing is changed by itself.
    init(_ bytes: [UInt8], file: String) throws(ConfigurationWriteError) {
        do {
            let document = try TOMLDocument(bytes: bytes, file: file)
            configuration = try Configuration(document.root)
            outline = document.outline
        } catch {
            throw .unreadable(error)
        }
        // A name with escapes may be one that is looked for; nobody needs one.
        if let index = outline.escapedName {
            throw .byHand(
                file: file, line: outline.lineNumber(at: index),
                why: "this is written in a way that is not changed by itself",
                todo: "change the account here with an editor.")
        }
        self.file = file
    }

    /// The text with one account added, changed or removed; read again and held against what it must say.
    func applying(_ change: AccountChange) throws(ConfigurationWriteError) -> ConfigurationText {
        let expected = try change.applied(to: configuration)
        var editor = AccountEditor(file: file, outline: outline, name: change.account.name)
        let todo: String
        switch change {
        case .add(let account):
            todo = "add these lines: \(try AccountLines(account).words)"
            try editor.add(account)
        case .change(let old, let new):
            todo = "let it say: \(try AccountLines(new).words)"
            try editor.change(old, to: new)
        case .remove(let account):
            todo = "take out everything that belongs to accounts.\(account.name)."
            try editor.remove()
        }
        guard let changed = try? ConfigurationText(editor.outline.bytes, file: file),
            changed.configuration == expected
        else {
            let why = "account \(change.account.name) cannot be written so that it reads as it should"
            throw .byHand(file: file, line: nil, why: why, todo: todo)
        }
        return changed
    }
}
