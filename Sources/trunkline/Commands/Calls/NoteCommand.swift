import ArgumentParser
import CallCore
import Foundation

struct NoteCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note", abstract: "Say what came of a call, write a note, or set when to call back.",
        discussion: """
            Kept in the journal with your name; the provider is told nothing. A call with a callback stands among the \
            scheduled ones. What is not given stays as it was; `--clear` takes it back.
            """)

    enum Part: String, CaseIterable, ExpressibleByArgument {
        case note
        case disposition
        case callback
    }

    @Argument(help: "The call: its id, the provider's, or the beginning of either.")
    var call: String

    @Argument(help: "The note.")
    var text: String?

    @Option(
        help: ArgumentHelp("What came of it: a name or key of [[dispositions]], or a usual one.", valueName: "name"))
    var disposition: String?

    @Option(help: ArgumentHelp("When to call back, such as \"tomorrow 9:00\", +2h or 2026-06-15T14:30:00Z."))
    var callback: String?

    @Option(help: "The IANA zone of a callback without an offset; that of the person called when left out.")
    var zone: String?

    @Option(help: "Take back what was said before: note, disposition, callback.")
    var clear: [Part] = []

    @Flag(
        name: .customLong("no-dnc"),
        help: "Keep \u{201C}Do not call\u{201D} as an outcome alone: the number stays off the do-not-call list.")
    var staysOffList = false

    @Flag(help: "Take back what was said of the call last, and what that put on the do-not-call list.")
    var undo = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if undo {
            guard text == nil, disposition == nil, callback == nil, clear.isEmpty else {
                throw ValidationError("--undo takes back what was said last, and goes with nothing else.")
            }
            return
        }
        let given: [Part: Bool] = [.note: text != nil, .disposition: disposition != nil, .callback: callback != nil]
        guard given.values.contains(true) || !clear.isEmpty else {
            throw ValidationError("Give a note, --disposition, --callback, --clear, or --undo.")
        }
        if let part = clear.first(where: { given[$0] == true }) {
            throw ValidationError("Either give the \(part.rawValue) or clear it, not both.")
        }
        if let text, text.saysNothing {
            throw ValidationError("The note is empty; --clear note takes the old one back.")
        }
    }

    func run() async throws {
        try await Session.run(global) { session in
            if undo { return try await takeBack(in: session) }
            var remark = try remark(session)
            let call = try await session.call(call)
            let answer = try await answer(for: call, session)
            if let answer { remark.callbackAt = .set(answer.instant) }
            let receipt = try await session.writing {
                try await $0.remark(remark, on: call.id, by: Session.operatorName, at: session.clock.now)
            }
            let after = receipt.call
            try session.printer.document(after.outputJSON) {
                SafeLine("#\(after.id.short) \(after.who): \(Self.words(after, answer?.clocks))").text
            }
            try await tell(receipt.listing, session)
            if try promisesCall(session), after.callbackAt == nil {
                session.printer.note("Nobody is reminded to call back: --callback TIME says when.")
            }
        }
    }

    /// What became of the number of somebody who wants no more calls.
    private func tell(_ listing: RemarkReceipt.Listing, _ session: Session) async throws {
        switch listing {
        case .notAsked: return
        case .noNumber:
            session.printer.note("The do-not-call list cannot hold their number: it is not known here.")
        case .wasThere(let number): session.printer.note("\(number) was on the do-not-call list already.")
        case .added(let number):
            session.printer.note("\(number) is on the do-not-call list: nobody calls it from now on.")
            let waiting = WaitingCalls(
                calls: try await session.journal().callsToDoNotCall().filter { $0.callee.number == number })
            if !waiting.calls.isEmpty { session.printer.note(waiting.words) }
        }
    }

    private func takeBack(in session: Session) async throws {
        let call = try await session.call(call)
        let journal = try await session.writableJournal()
        guard let last = try await journal.lastRemark(of: call.id) else {
            throw CommandFailure(.usage, "Nothing was said of call #\(call.id.short) that could be taken back.")
        }
        let taken = try await journal.takeBack(last, by: Session.operatorName, at: session.clock.now)
        let after = taken.call
        try session.printer.document(after.outputJSON) {
            SafeLine("#\(after.id.short) \(after.who): \(Self.words(after))").text
        }
        if taken.wasChangedSince { session.printer.note("Something else was said since, and stays.") }
        if let number = taken.unlisted { session.printer.note("\(number) may be called again.") }
    }

    private func remark(_ session: Session) throws -> CallRemark {
        var remark = CallRemark()
        if let text { remark.note = .set(text) }
        if let disposition {
            let known = try session.configuration().dispositions
            guard let found = Self.find(disposition, among: known) else { throw Self.unknown(disposition, known) }
            remark.disposition = .set(found.name)
            remark.listsNumber = found.meaning == .doNotCall && !staysOffList
        }
        if clear.contains(.note) { remark.note = .clear }
        if clear.contains(.disposition) { remark.disposition = .clear }
        if clear.contains(.callback) { remark.callbackAt = .clear }
        return remark
    }

    /// When to call back, by the clock of the person called unless a zone is given.
    private func answer(for call: Call, _ session: Session) async throws -> TimeArgument.Answer? {
        guard let callback else { return nil }
        return try await TimeArgument(callback, zone: zone).read(for: call, in: session)
    }

    private func promisesCall(_ session: Session) throws -> Bool {
        try disposition.flatMap { Self.find($0, among: try session.configuration().dispositions) }?.meaning == .callBack
    }

    private static func find(_ name: String, among known: [Disposition]) -> Disposition? {
        known.first { $0.name.lowercased() == name.lowercased() } ?? known.first { String($0.key) == name }
    }

    private static func unknown(_ name: String, _ known: [Disposition]) -> CommandFailure {
        let near = NearestNames.sentence(NearestNames.to(name, among: known.map(\.name)))
        return CommandFailure(
            .usage,
            "There is no disposition \u{201C}\(name)\u{201D}.\(near) There are "
                + "\(known.map(\.name).joined(separator: ", ")); [[dispositions]] in the configuration names others.")
    }

    /// `clocks` are those of a callback that was given just now.
    private static func words(_ call: Call, _ clocks: CallClocks? = nil) -> String {
        let parts = [
            call.disposition, call.callbackAt.map { "call back \(clocks?.text ?? TimeText.local($0))" },
            call.remark.map { "\u{201C}\($0)\u{201D}" },
        ].compactMap(\.self)
        return parts.isEmpty ? "nothing is said of it." : parts.joined(separator: ", ")
    }
}
