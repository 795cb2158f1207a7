import CallDomain

/// What may still be asked of each account: the one place where requests are counted, whoever makes them.
public final class RateLedger: Sendable {
    /// A request that was counted when it was decided on.
    @TaskLocal package static var prepaid: OnceFlag?

    private let allowances = Locked<[String: RateAllowance]>([:])
    private let pacer: Pacer
    /// Of an account that nothing was asked of so far.
    private let initial: RateAllowance

    /// Seconds for which a read waits for its turn before it is given back as throttled.
    static let patience = 10.0

    public init(pacer: Pacer = .system, initial: RateAllowance = RateAllowance()) {
        self.pacer = pacer
        self.initial = initial
    }

    package func allowance(of account: String) -> RateAllowance {
        allowances.withLock { $0[account] ?? initial }
    }

    public func reading(of account: String) -> RateReading { allowance(of: account).reading(at: pacer.elapsed()) }

    /// Seconds until a person's next request may be made; 0 where it may be now.
    package func wait(of account: String, isList: Bool) -> Double {
        let now = pacer.elapsed()
        return max(0, allowance(of: account).nextFree(isList: isList, for: .person, at: now) - now)
    }

    package func spend(_ account: String, isList: Bool) {
        change(account) { $0.spend(isList: isList, at: pacer.elapsed()) }
    }

    /// Waits for the turn of a read, and takes it. Seconds to wait still, where that would be too long.
    func admit(_ account: String, isList: Bool) async -> Double? {
        let end = pacer.elapsed() + Self.patience
        while true {
            let now = pacer.elapsed()
            let free = change(account) { allowance in
                let free = allowance.nextFree(isList: isList, for: .person, at: now)
                if free <= now { allowance.spend(isList: isList, at: now) }
                return free
            }
            guard free > now else { return nil }
            guard free <= end, (try? await pacer.sleep(free - now)) != nil else { return free - now }
        }
    }

    func learn(_ said: RateLimitHeaders, status: Int, of account: String, isList: Bool) {
        change(account) {
            $0.learn(said, status: status, isList: isList, at: pacer.elapsed(), jitter: .random(in: 0...1))
        }
    }

    package func rest(_ account: String, seconds: Double) {
        change(account) { $0.rest(until: pacer.elapsed() + seconds) }
    }

    @discardableResult
    private func change<Value: Sendable>(_ account: String, _ change: (inout RateAllowance) -> Value) -> Value {
        allowances.withLock { change(&$0[account, default: initial]) }
    }
}
