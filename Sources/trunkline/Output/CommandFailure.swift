import CallCore
import Wording

/// Why a command did not do what it was asked to, what to do next, and the exit code that says so.
struct CommandFailure: Error {
    let status: ExitStatus
    /// For a person; empty where everything has been said.
    let lines: [String]

    var words: String { lines.joined(separator: "\n") }

    init(_ status: ExitStatus, _ words: String) {
        self.init(status, lines: words.isEmpty ? [] : [words])
    }

    init(_ status: ExitStatus, lines: [String]) {
        self.status = status
        self.lines = lines
    }

    /// Tells a person.
    func say() {
        if !lines.isEmpty { StandardStream.error.say(lines: lines) }
    }

    /// Any error, in words.
    init(_ error: any Error) {
        self = CommandFailure(knowing: error) ?? CommandFailure(.unreachable, String(describing: error))
    }

    /// `nil` for errors that are not this program's own.
    init?(knowing error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let error as ConfigurationError: self.init(.badConfiguration, error.description)
        case let error as KeyError: self.init(.keyRefused, error.description)
        case let error as FillingError: self.init(.badData, error.description)
        case let error as FieldAssignment.Failure: self.init(.badData, error.description)
        case let error as ProviderError: self.init(Self.status(of: error), Self.words(for: error))
        case let error as ActError: self.init(Self.status(of: error), error.description)
        case DispatchError.forbidden(let verdict):
            self.init(verdict.status, verdict.refusal)
        case let error as DispatchError: self.init(.usage, error.description)
        case let error as JournalError: self.init(Self.status(of: error), Self.words(for: error))
        default: return nil
        }
    }

    private static func status(of error: ProviderError) -> ExitStatus {
        switch error {
        case .notOffered: .usage
        case .noKey, .keyRefused: .keyRefused
        case .notFound, .refused, .notPlacedYet: .rejected
        case .unanswered: .unknown
        case .throttled: .throttled
        case .unreachable, .badAnswer: .unreachable
        }
    }

    private static func status(of error: ActError) -> ExitStatus {
        switch error {
        case .notNow, .underWay: .usage
        case .past: .badData
        case .unknown, .notSeen, .notKept: .unknown
        case .earlierUnsettled: .unreachable
        }
    }

    private static func words(for error: ProviderError) -> String {
        switch error {
        case .keyRefused: "\(error.words) Check the account's key_command, key_env or key_file."
        case .throttled(nil): "\(error.words) Try again in a minute."
        case .unreachable: "\(error.words) `trunkline accounts check` tries each account."
        default: error.words
        }
    }
}
