import CallDomain
import Foundation

/// One account's way to its provider: adds address and key to a request, and turns answers into JSON or errors.
struct ProviderConnection: Sendable {
    let account: Account
    let transport: any HTTPTransport
    let scheme: AuthScheme
    let key: @Sendable () async throws -> Secret
    var clock = WallClock.system
    var deadlines = RequestDeadlines.usual

    func create(_ request: WireRequest, report: (JSON) -> CallReport?) async -> Delivery {
        let secret: Secret
        do {
            secret = try await usableKey()
        } catch ProviderError.noKey(let words) {
            return .notSent(reason: words)
        } catch {
            return .notSent(reason: HTTPFailure.canceled.words)
        }
        let request = request.addressed(
            to: account, scheme, key: secret.revealed(), deadline: deadlines.create, purpose: .change)
        let exchange = await transport.exchange(request).withholding(secret)
        return DeliveryClassifier.classify(exchange, now: clock.now, report: report)
    }

    /// Throws `ProviderError`, or `CancellationError`.
    func read(_ path: String) async throws -> JSON {
        try AnswerReading.json(in: try await answer(at: path), now: clock.now)
    }

    /// A change to a call that is placed already. Throws `ProviderError.unanswered` where no answer says whether it was
    /// made, and `.badAnswer` where a page in the provider's place says so.
    func act(_ method: String, _ path: String, body: JSON? = nil) async throws -> JSON {
        let answer = try await exchange(WireRequest(method: method, path: path, body: body?.compact), for: .change)
        guard !(400...499).contains(answer.status) || !answer.isPage else {
            throw ProviderError.badAnswer(status: answer.status, message: HTTPAnswer.notTheProvidersOwn)
        }
        return try AnswerReading.json(in: answer, now: clock.now)
    }

    /// Asks for what proves a key; what answers but is not this provider is named as that.
    func prove(_ path: String) async throws -> JSON {
        do {
            return try await read(path)
        } catch ProviderError.notFound {
            throw stranger(status: 404)
        } catch ProviderError.badAnswer(let status, _) where status < 400 {
            throw stranger(status: status)
        }
    }

    private static let open =
        "The account's address is plain http, over which others could read the key: nothing was sent. Write https."

    func stranger(status: Int) -> ProviderError {
        let words =
            "what answers at \(WebAddress.shown(account.baseURL)) is not \(account.provider.name). Check the base URL."
        return .badAnswer(status: status, message: words)
    }

    /// The whole answer to a read, whatever its status. Throws `ProviderError`, or `CancellationError`.
    func answer(at path: String) async throws -> HTTPAnswer {
        try await exchange(WireRequest(method: "GET", path: path), for: .read)
    }

    private func exchange(_ request: WireRequest, for purpose: HTTPRequest.Purpose) async throws -> HTTPAnswer {
        let secret = try await usableKey()
        let wire = request.addressed(
            to: account, scheme, key: secret.revealed(), deadline: deadlines.other, purpose: purpose)
        switch await transport.exchange(wire).withholding(secret) {
        case .failed(sent: true, let failure) where purpose == .change:
            throw ProviderError.unanswered(failure.words + ".")
        case .failed(_, .canceled): throw CancellationError()
        case .failed(_, .heldBack(let seconds)): throw ProviderError.throttled(retryAfter: seconds)
        case .failed(_, let failure): throw ProviderError.unreachable(failure.words)
        case .answered(let answer): return answer
        }
    }

    private func usableKey() async throws -> Secret {
        guard account.allowsPlainHTTP || !account.isOpenToOthers else { throw ProviderError.noKey(Self.open) }
        do {
            let secret = try await key()
            guard !secret.isEmpty else { throw ProviderError.noKey("The key of account \(account.name) is empty.") }
            return secret
        } catch let error as CancellationError {
            throw error
        } catch let error as ProviderError {
            throw error
        } catch {
            throw ProviderError.noKey(String(describing: error))
        }
    }
}
