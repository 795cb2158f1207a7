import ArgumentParser
import CallCore
import OrderedCollections

struct CallsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "calls", abstract: "List the calls in the journal.")

    @Option(help: "Only calls in this state, or with this outcome: scheduled, in_progress, unknown, completed …")
    var state: String?

    @Option(help: "Only calls of this account.")
    var account: String?

    @OptionGroup var list: ListOptions

    @Option(help: "At most so many calls.")
    var limit = 50

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try NumberOption.check("--limit", limit, in: 1...100_000)
    }

    func run() async throws {
        var query = try list.query(adding: terms())
        query.limit = limit
        let asked = query
        try await Session.run(global) { session in
            let query = asked
            let calls = try await session.journal().calls(query)
            try session.printer.document(["calls": .array(calls.map(\.outputJSON))]) { Self.table(calls) }
            if calls.isEmpty { session.printer.note(nothingFound) }
        }
    }

    private var nothingFound: String {
        state == nil && account == nil && list.filter == nil
            ? "There are no calls yet: `trunkline call FORM` places one." : "No call fits."
    }

    private func terms() throws -> [CallFilter.Term] {
        let account = account.map { CallFilter.Condition.account(CallFilter.TextMatch($0, isWhole: true)) }
        let state = try states().map(CallFilter.Condition.state)
        return [account, state].compactMap { $0.map { CallFilter.Term($0) } }
    }

    private func states() throws -> Set<CallState>? {
        guard let state else { return nil }
        let names = Array(OrderedSet(CallState.allCases.map(\.name) + Outcome.allCases.map(\.rawValue)))
        let folded = state.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
        if names.contains(folded) {
            return Set(CallState.allCases.filter { $0.name == folded || $0.outcome?.rawValue == folded })
        }
        let near = NearestNames.sentence(NearestNames.to(folded, among: names))
        throw CommandFailure(
            .usage, "There is no state \u{201C}\(state)\u{201D}.\(near) There are \(names.joined(separator: ", ")).")
    }

    private static func table(_ calls: [Call]) -> String {
        guard !calls.isEmpty else { return "" }
        var table = TextTable(["CALL", "STATE", "WHEN", "TO", "ACCOUNT", "AGENT", "NOTE"])
        for call in calls {
            table.add([
                "#\(call.id.short)", call.state.words, call.when, call.who, call.account,
                call.caller.agentName ?? call.caller.agentID ?? "", call.glance,
            ])
        }
        return table.text
    }
}
