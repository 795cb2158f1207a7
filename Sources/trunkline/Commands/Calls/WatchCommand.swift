import ArgumentParser
import CallCore

struct WatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watch", abstract: "Print a line per event, for pipes and screen readers.",
        discussion:
            "With CALL it tells that call's story and ends with it; without, it tells of every call until a signal. "
            + "What is said comes line by line too. With --json each line is an object: kind is event or line.")

    @Argument(help: "The call: its id, the provider's, or the beginning of either.")
    var call: String?

    @Flag(inversion: .prefixedNo, help: "End when CALL is over; the default with CALL.")
    var untilEnded = true

    @Flag(inversion: .prefixedNo, help: "Tell what is said, line by line.")
    var transcript = true

    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await Session.run(global) { session in
            let call = try await call.asyncMap { try await session.call($0) }
            var story = EventTail(
                session: session, call: call, endsWithCall: untilEnded, tellsConversation: transcript)
            try await story.tell()
        }
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let wrapped = self else { return nil }
        return try await transform(wrapped)
    }
}
