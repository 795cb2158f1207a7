import ArgumentParser
import CallCore
import Wording

struct CallCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call", abstract: "Place a call.",
        discussion: """
            The request is kept on disk before it is sent, and sent once. Exit code 2 means that nobody knows whether \
            the call was placed: do not repeat it, `trunkline show` says what to do.
            """)

    @Argument(help: "The form, as `trunkline forms` lists them; a template has its own.")
    var form: String?

    @Option(
        name: .customLong("from-template"),
        help: ArgumentHelp("Start from a form that was saved; --json-file and --set go on top.", valueName: "name"))
    var template: String?

    @Option(help: "The account; may be left out where only one is at the form's provider.")
    var account: String?

    @Option(
        name: .customLong("set"),
        help: ArgumentHelp("Fill a field: path=text, or path:=json for a typed value.", valueName: "path=value"))
    var assignments: [String] = []

    @Option(
        name: .customLong("json-file"),
        help: ArgumentHelp("Fill the form from the request's JSON in a file; - reads stdin.", valueName: "file"),
        completion: .file())
    var jsonFile: String?

    @Flag(name: .customLong("dry-run"), help: "Print the exact request; send and keep nothing.")
    var dryRun = false

    @Option(help: ArgumentHelp("How long to wait at most for a provider that asks for a pause.", valueName: "seconds"))
    var wait = 60.0

    @Option(
        help: ArgumentHelp("Place it outside the calling hours where the person is, and keep why.", valueName: "reason")
    )
    var outsideHours: String?

    @Option(
        help: ArgumentHelp(
            "Place it although the number was called often enough that day; keep why.", valueName: "reason"))
    var overCap: String?

    @Option(
        help: ArgumentHelp(
            "Place it although the number plan on this machine does not know the number; keep why.", valueName: "reason"
        ))
    var outsidePlan: String?

    @Option(
        help: ArgumentHelp(
            "Place it although an earlier call to this number may have been placed: the number, typed again.",
            valueName: "number"))
    var override: String?

    @Option(help: "With --override: why; it is kept with the call.")
    var reason: String?

    @Option(
        help: ArgumentHelp(
            "A name of your own for this call: the same name never places a second one, and tells how the first stands.",
            valueName: "name"))
    var once: String?

    @Flag(name: .shortAndLong, help: "Do not ask.")
    var yes = false

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try NumberOption.check("--wait", wait, in: 0...86_400, unit: "seconds")
        guard (override == nil) == (reason == nil) else {
            throw ValidationError("--override NUMBER and --reason REASON go together.")
        }
        guard ![outsideHours, overCap, outsidePlan, reason].contains(where: { $0?.saysNothing == true }) else {
            throw ValidationError("The reason is kept with the call: it cannot be empty.")
        }
        if let once, !(1...OnceName.longest).contains(once.utf8.count) || once.saysNothing {
            throw ValidationError("--once takes a name of 1 to \(OnceName.longest) bytes.")
        }
    }

    func run() async throws {
        try await Session.run(global) { session in
            let template = try await self.template(in: session)
            let form = try Session.form(form, of: template)
            let account = try session.account(account, for: form, of: template)
            let lists = try await session.keptLists(of: account)
            var values = try CallOrder.values(
                form: form, account: account, template: template, jsonFile: jsonFile, assignments: assignments,
                in: lists.formContext(now: session.clock.now))
            if let filling = values.takePerson(in: form) { session.printer.note(filling.words(form)) }
            let order = try await CallOrder.read(
                values, form: form, account: account, lists: lists, clock: session.clock
            ) { id in
                dryRun ? nil : try await session.contact(id, at: account)
            }
            try refuseIfAnotherNumber(order)
            for warning in order.warnings { session.printer.note(warning) }
            let first = try await session.review(order)
            session.tell(first)
            if dryRun {
                for verdict in first.verdicts { session.printer.note(session.forecast(verdict, of: first, reasons)) }
                if let clocks = order.clocks { session.printer.note("It would ring \(clocks.text).") }
                let preview = RequestPreview(order.intent.request.preview(for: account))
                return try session.printer.document(preview.json) { preview.text }
            }
            if !yes { try requirePerson() }
            let report = try await placement(of: order, session)
            let clocks = order.clocks(at: report.call.scheduledAt ?? order.intent.scheduledAt)
            try? session.printer.document(report.json) { report.text(at: clocks) }
            if let words = report.difference(from: order, now: session.clock.now) { session.printer.note(words) }
            guard report.status == .done else {
                let near = await Self.nearAgents(report, order, session)
                throw CommandFailure(report.status, report.words + near)
            }
        }
    }

    /// Of a call that is placed now, or that a name placed before.
    private func placement(of order: CallOrder, _ session: Session) async throws -> PlacementReport {
        _ = try await session.writableJournal()
        if let first = try await first(order, session) { return first }
        do {
            return try await place(order, session)
        } catch {
            // Whoever had the same name at the same moment may have placed it: then that one is told of.
            guard let first = try await first(order, session) else { throw error }
            return first
        }
    }

    private func first(_ order: CallOrder, _ session: Session) async throws -> PlacementReport? {
        guard let once, let first = try await session.first(once: once, order, patience: wait) else { return nil }
        session.printer.note(
            "\u{201C}\(once)\u{201D} placed call #\(first.call.id.short) before: nothing was sent now.")
        return first
    }

    private func place(_ order: CallOrder, _ session: Session) async throws -> PlacementReport {
        try? await session.dispatcher().settleHolders(of: order.intent)
        let seen = try session.refuse(try await session.review(order), unless: reasons)
        if !yes { try await confirm(order) }
        try await session.askForKey(of: order.account)
        try order.refuseIfStale(at: session.clock.now)
        // Nobody knows how long the question stood open: the hours are looked at again, and lateness counts from here.
        let overrides = try session.refuse(try await session.review(order), unless: reasons)
        try await refuseIfUnseen(overrides, after: seen, order, session)
        var intent = order.intent.decided(at: session.clock.now, overriding: overrides)
        intent.once = once
        return try await session.place(intent, patience: wait)
    }

    /// Why rules are set aside, as far as a reason was given.
    private var reasons: [PlacementOverride.Rule: String] {
        var reasons: [PlacementOverride.Rule: String] = [:]
        (reasons[.outsideHours], reasons[.overCap], reasons[.unsettled]) = (outsideHours, overCap, reason)
        reasons[.outsidePlan] = outsidePlan
        return reasons
    }

    /// What came to be unknown while a question stood open was seen by nobody.
    private func refuseIfUnseen(
        _ overrides: [PlacementOverride], after seen: [PlacementOverride], _ order: CallOrder, _ session: Session
    ) async throws {
        let known = Set(seen.flatMap(\.calls))
        guard let new = overrides.flatMap(\.calls).first(where: { !known.contains($0) }) else { return }
        let error = JournalError.fenced(by: new)
        guard let verdict = try await session.journal().verdict(error, against: order.intent) else { throw error }
        throw DispatchError.forbidden(verdict)
    }

    /// Whoever may call a person twice has typed twice whom.
    private func refuseIfAnotherNumber(_ order: CallOrder) throws(CommandFailure) {
        guard let override, !order.intent.callee.isNamed(by: override) else { return }
        let whom = order.intent.callee.number ?? order.intent.callee.contactID ?? "somebody else"
        throw CommandFailure(.usage, "Nothing was sent: --override says \(override), but the call goes to \(whom).")
    }

    private func template(in session: Session) async throws -> FormTemplate? {
        guard let template else { return nil }
        return try await session.template(template)
    }

    private func requirePerson() throws {
        guard Confirmation.isPossible else {
            throw CommandFailure(
                .usage,
                "Nothing was sent: nobody can be asked here. Say --yes to place the call, or --dry-run to see the request."
            )
        }
    }

    private func confirm(_ order: CallOrder) async throws {
        guard try await Confirmation.ask(order.question) else {
            throw CommandFailure(.notSent, "Nothing was sent.")
        }
    }

    /// Where a refused request named an agent the account does not have: the names that come near.
    private static func nearAgents(_ report: PlacementReport, _ order: CallOrder, _ session: Session) async -> String {
        guard report.status == .rejected, let wanted = order.intent.caller.agentID else { return "" }
        var agents: [Agent] = []
        do {
            for try await page in session.client(for: order.account).agents() { agents += page }
        } catch {
            return ""
        }
        guard !agents.contains(where: { $0.id == wanted }) else { return "" }
        if let agent = agents.first(where: { $0.name == wanted || $0.personName == wanted }) {
            return " \(agent.name) is an agent's name; its id is \(agent.id)."
        }
        let near = NearestNames.sentence(NearestNames.to(wanted, among: agents.map(\.id)))
        return
            " The account has no agent \u{201C}\(wanted)\u{201D}.\(near) `trunkline agents \(order.account.name)` lists them."
    }
}
