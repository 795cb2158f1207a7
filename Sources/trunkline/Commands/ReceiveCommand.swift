import ArgumentParser
import CallCore
import OrderedCollections
import WebhookReceiver
import Wording

struct ReceiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive", abstract: "Take the providers' deliveries without a screen, until a signal.",
        discussion: """
            Each delivery is kept before it is answered, and read afterwards. The addresses hold a token that nobody can \
            guess: give them to the provider and to nobody else. There is no TLS here: put a proxy before it.
            """)

    @Option(
        help: ArgumentHelp("Where to listen; the configuration's [webhooks] when left out.", valueName: "address:port"))
    var listen: String?

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        if let listen { _ = try ListenAddress(parsing: listen) }
    }

    func run() async throws {
        try await Session.run(global) { session in
            let accounts = try session.configuration().accounts
            guard !accounts.isEmpty else {
                throw CommandFailure(.badConfiguration, AccountsListCommand.none(session.places))
            }
            let journal = try await session.writableJournal()
            let tokens = try HookTokens(for: accounts.map(\.name), in: session.places.data).byAccount
            let printer = session.printer
            let (doors, problems) = await WebhookEndpoint.open(for: accounts, tokens: tokens)
            for problem in problems { printer.note(problem) }
            let teller = DeliveryTeller(printer)
            let receiver = WebhookReceiver(
                options: try options(session), accounts: doors, journal: journal, clock: session.clock,
                onDelivery: { teller.tell($0) })
            let telling = Task { await teller.run() }
            defer { telling.cancel() }
            announce(try await start(receiver), tokens, session)
            let processor = try await session.deliveryProcessor()
            // What is not signed has to be confirmed, by whoever has the account's turn.
            let follower = try await session.follower(of: accounts)
            let following = Task { await follower.run() }
            let reading = Task { try await processor.run() }
            let result = await withTaskCancellationHandler {
                await reading.result
            } onCancel: {
                reading.cancel()
            }
            following.cancel()
            await receiver.stop()
            printer.note(Self.words(await receiver.counts))
            try result.get()
        }
    }

    private func options(_ session: Session) throws -> WebhookOptions {
        if let listen {
            let address = try ListenAddress(parsing: listen)
            return WebhookOptions(host: address.host, port: address.port)
        }
        guard let webhooks = try session.configuration().webhooks else { return WebhookOptions(port: 8787) }
        return WebhookOptions(host: webhooks.host, port: webhooks.port)
    }

    private func start(_ receiver: WebhookReceiver) async throws -> WebhookAddress {
        do {
            return try await receiver.start()
        } catch let error as CancellationError {
            throw error
        } catch {
            throw CommandFailure(
                .badConfiguration, "Cannot listen there: \(error). Choose another address by --listen, or port 0.")
        }
    }

    private func announce(_ address: WebhookAddress, _ tokens: [String: WebhookToken], _ session: Session) {
        let local = "http://\(address.host.contains(":") ? "[\(address.host)]" : address.host):\(address.port)"
        let root = (try? session.configuration().webhooks?.publicURL) ?? local
        session.printer.note("Listening on \(local). Give these addresses to the providers; Ctrl-C ends:")
        for (account, token) in tokens.sorted(by: { $0.key < $1.key }) {
            session.printer.note("  \(account): \(root)\(WebhookAddress.path(account: account, token: token))")
        }
    }

    private static func words(_ counts: WebhookCounts) -> String {
        let refusals = WebhookRefusal.allCases.compactMap { refusal in
            counts.refusals[refusal].map { "\(refusal.words) \($0)" }
        }
        let why = refusals.isEmpty ? "" : " (\(refusals.joined(separator: ", ")))"
        let notKept = counts.notKept == 0 ? "" : ", \(counts.notKept) could not be kept"
        return "\(counts.kept) deliveries kept, \(counts.repeats) repeats, \(counts.refused) refused\(why)\(notKept)."
    }
}
