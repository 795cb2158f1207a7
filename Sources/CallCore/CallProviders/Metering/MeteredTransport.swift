import CallDomain
import Foundation

/// One account's way out, with a meter: every request is counted, reads wait for their turn, and what the answers say of
/// the limits is learned.
///
/// What places a call or acts on one is never held back: only the provider refuses that.
public struct MeteredTransport: HTTPTransport {
    private let transport: any HTTPTransport
    private let account: Account
    private let ledger: RateLedger
    private let clock: WallClock
    private let lists: Set<String>

    public init(_ transport: any HTTPTransport, for account: Account, ledger: RateLedger, clock: WallClock = .system) {
        self.transport = transport
        self.account = account
        self.ledger = ledger
        self.clock = clock
        lists = Set(ProviderCatalog.profile(of: account.provider).listPaths.map { account.baseURL + $0 })
    }

    public func exchange(_ request: HTTPRequest) async -> HTTPExchange {
        let isRead = request.purpose == .read
        let isList = isRead && lists.contains(String(request.url.prefix { $0 != "?" }))
        if RateLedger.prepaid?.isFirst() != true {
            if !isRead {
                ledger.spend(account.name, isList: false)
            } else if let seconds = await ledger.admit(account.name, isList: isList) {
                return .failed(sent: false, .heldBack(seconds: seconds))
            }
        }
        let exchange = await transport.exchange(request)
        if case .answered(let answer) = exchange {
            let said = RateLimitHeaders(answer, now: clock.now)
            ledger.learn(said, status: answer.status, of: account.name, isList: isList)
        }
        return exchange
    }
}
