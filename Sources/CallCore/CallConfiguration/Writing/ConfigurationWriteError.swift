import CallDomain

/// Why the configuration was not changed; the file is as it was.
public enum ConfigurationWriteError: Error, Hashable, Sendable {
    case nameTaken(String)
    case noSuchAccount(String)
    /// The file says something else about the account than the person saw.
    case accountChanged(String)
    /// Somebody wrote the file between the reading and the writing.
    case fileChanged(String)
    /// Somebody else is writing it just now.
    case busy(String)
    /// A value that a configuration cannot hold; the sentence says which.
    case unwritable(String)
    /// It is written in a way that cannot be changed safely; `todo` is what a person can write there.
    case byHand(file: String, line: Int?, why: String, todo: String)
    /// The file as it stands cannot be read.
    case unreadable(ConfigurationError)
    case diskFull(String)
    /// The file or its directory may not be written; the reason says why.
    case notWritable(path: String, reason: String)
}

extension ConfigurationWriteError: CustomStringConvertible {
    /// What happened and what to do next, for a person.
    public var description: String {
        switch self {
        case .nameTaken(let name): "There is an account named \(name) already. Choose another name."
        case .noSuchAccount(let name): "The configuration has no account named \(name) any more. Nothing was changed."
        case .accountChanged(let name):
            "Account \(name) was changed in the file meanwhile. Nothing was written; start Trunkline anew to see it."
        case .fileChanged(let path): "\(path) was changed by somebody else meanwhile. Nothing was written; try again."
        case .busy(let path): "Another program is writing \(path). Nothing was written; try again."
        case .unwritable(let words): words
        case .byHand(let file, let line, let why, let todo):
            "\(file)\(line.map { ":\($0)" } ?? ""): \(why). Nothing was written. By hand: \(todo)"
        case .unreadable(let error): "\(error) Nothing was written; mend that first."
        case .diskFull(let path): "The disk is full: \(path) is as it was. Make room and try again."
        case .notWritable(let path, let reason): "\(path) cannot be written: \(reason). It is as it was."
        }
    }
}
