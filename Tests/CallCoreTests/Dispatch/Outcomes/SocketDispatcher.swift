import Foundation

@testable import CallDispatch
@testable import CallDomain
@testable import CallJournal
@testable import CallProviders
@testable import CallTransport

/// Places calls over the network as the program does, at an address of a test's own.
struct SocketDispatcher {
    let journal: SQLiteJournal
    let url: String
    /// Seconds for one request; connecting has half a second.
    var deadline = 20.0
    let pacer: Pacer

    /// Gives back how the call stands when every attempt is over.
    func callAsFunction(_ intent: CallIntent) async throws -> Call {
        let transport = AsyncHTTPTransport(connectTimeout: 0.5)
        var account = Sample.account
        account.baseURL = url
        let client = ProviderCatalog.client(
            for: account, transport: transport, deadlines: RequestDeadlines(create: deadline, other: deadline)
        ) {
            Secret("sim_key_0001")
        }
        let dispatcher = Dispatcher(journal: journal, clients: { _ in client }, pacer: pacer)
        let result: Result<Call, any Error>
        do {
            result = .success(try await dispatcher.place(intent).0)
        } catch {
            result = .failure(error)
        }
        await transport.shutdown()
        return try result.get()
    }
}
