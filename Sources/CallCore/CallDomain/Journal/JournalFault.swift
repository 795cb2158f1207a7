/// What is wrong with the journal as a whole: while it lasts nothing can be kept, and so no call is placed.
public enum JournalFault: Hashable, Sendable {
    case diskFull
    /// The file, its directory or the medium cannot be written.
    case readOnly
    /// Another program holds the file.
    case locked
    /// Reading or writing fails for another reason, in the system's words.
    case diskFails(String)
    case damaged(String)
    /// A newer program wrote the file: it is read as far as it can be, and left as it is.
    case tooNew(version: Int)
    /// The path names another file now, or none: what is written goes where nobody will find it.
    case moved(path: String)

    /// `nil` for what is wrong with one call, one form or one name only.
    public init?(_ error: JournalError) {
        switch error {
        case .diskFull: self = .diskFull
        case .readOnly: self = .readOnly
        case .locked: self = .locked
        case .diskFails(let reason): self = .diskFails(reason)
        case .damaged(let reason): self = .damaged(reason)
        case .tooNew(let version): self = .tooNew(version: version)
        case .moved(let path): self = .moved(path: path)
        default: return nil
        }
    }

    /// There is no room, or the disk fails.
    package var isOfTheDisk: Bool {
        switch self {
        case .diskFull, .diskFails: true
        case .readOnly, .locked, .damaged, .tooNew, .moved: false
        }
    }

    /// What whoever wants to write is told.
    public var error: JournalError {
        switch self {
        case .diskFull: .diskFull
        case .readOnly: .readOnly
        case .locked: .locked
        case .diskFails(let reason): .diskFails(reason)
        case .damaged(let reason): .damaged(reason)
        case .tooNew(let version): .tooNew(version: version)
        case .moved(let path): .moved(path: path)
        }
    }

    /// Whether one successful writing shows that it is over.
    public var canPass: Bool {
        switch self {
        case .diskFull, .readOnly, .locked, .diskFails: true
        case .damaged, .tooNew, .moved: false
        }
    }
}
