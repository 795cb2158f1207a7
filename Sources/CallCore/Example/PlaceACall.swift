import CallCore
import Foundation

/// Places one call through the core: `PlaceACall ACCOUNT FORM path=value …`, with the console's configuration and journal.
@main enum PlaceACall {
    static func main() async throws {
        let words = Array(CommandLine.arguments.dropFirst())
        let places = Places(environment: ProcessInfo.processInfo.environment)
        guard words.count > 1, let form = FormCatalog.form(words[1]),
            let account = try Configuration.read(from: places.configuration).account(words[0])
        else { return print("Usage: PlaceACall ACCOUNT FORM path=value …") }
        var values = FormValues()
        for word in words.dropFirst(2) { try values.set(FieldAssignment(parsing: word), in: form) }
        let reading = form.read(values, in: FormContext(now: Date(), zone: .current))
        let intent = reading.intent(
            id: CallID(), account: account, values: values, knowledge: FormKnowledge(), now: Date(), by: "example")
        guard let intent else { return print(reading.problems.map(\.words).joined(separator: "\n")) }
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: places.data))
        let (transport, ledger) = (AsyncHTTPTransport(), RateLedger())
        let dispatcher = Dispatcher(journal: journal) { _ in
            ProviderCatalog.client(for: account, transport: transport, ledger: ledger)
        }
        let call = try await dispatcher.place(intent).0
        print("\(call.id.short): \(call.state.words)")
        await transport.shutdown()
        journal.close()
    }
}
