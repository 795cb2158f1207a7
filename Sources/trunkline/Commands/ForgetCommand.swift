import ArgumentParser
import CallCore
import Foundation

struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget", abstract: "Erase a person, or old calls, from the journal for good.",
        discussion: """
            With a number: every call to it with its events and conversations, the deliveries that told of it, and drafts, \
            templates, views and copies of lists that hold the number or a name it was called by. With --older-than: calls \
            that were over by then, and what was delivered before. Erased calls are not taken in again, though their \
            provider goes on listing them. On the do-not-call list the number stays, without its reason. What the provider keeps, exports, backups and the log lie outside.
            """)

    @Argument(help: "The telephone number, with its country code.")
    var number: String?

    @Option(help: ArgumentHelp("Erase what was over so many days ago.", valueName: "days"))
    var olderThan: Int?

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard (number == nil) != (olderThan == nil) else {
            throw ValidationError("Give either a number or --older-than.")
        }
        if let olderThan { try NumberOption.check("--older-than", olderThan, in: 0...36_500, unit: "days") }
    }

    func run() async throws {
        try await Session.run(global) { session in
            _ = try await session.writableJournal()
            let erasure: Erasure
            if let number {
                let number = try Self.read(number)
                try await ask("Erase every trace of \(number) from the journal, for good?")
                erasure = try await session.writing { try await $0.forget(number) }
            } else {
                let days = olderThan ?? 0
                try await ask("Erase all calls that were over \(days) days ago, for good?")
                let date = session.clock.now.addingTimeInterval(-86_400 * Double(days))
                erasure = try await session.writing { try await $0.forget(before: date) }
            }
            try session.printer.document(erasure.outputJSON) { erasure.words }
        }
    }

    private static func read(_ text: String) throws -> String {
        switch PhoneNumber.read(text) {
        case .valid(let number), .possible(let number): return number.e164
        case .impossible(let words): throw CommandFailure(.badData, "\(text): \(words). Nothing was erased.")
        }
    }

    private func ask(_ question: String) async throws {
        guard !yes else { return }
        guard Confirmation.isPossible else {
            throw CommandFailure(.usage, "Nothing was erased: nobody can be asked here. Say --yes to do it.")
        }
        guard try await Confirmation.ask(question) else { throw CommandFailure(.notSent, "Nothing was erased.") }
    }
}

extension Erasure {
    fileprivate var words: String {
        let left =
            isTraceless
            ? "Nothing of it is left in the journal's files."
            : "Another Trunkline reads the journal: close it and repeat, so that its files keep nothing either."
        let number =
            keepsNumber
            ? " The number stays on the do-not-call list, without what was said of it, so that nobody calls it: take it off "
                + "with `trunkline dnc remove` and repeat to erase it too." : ""
        return "Erased: calls \(calls), deliveries \(deliveries), drafts, templates, views and lists \(others). \(left)"
            + number
    }

    fileprivate var outputJSON: JSON {
        [
            "calls": .number("\(calls)"), "deliveries": .number("\(deliveries)"), "others": .number("\(others)"),
            "traceless": .bool(isTraceless), "number_kept": .bool(keepsNumber),
        ]
    }
}
