import CallDomain
import Foundation

/// Decides what became of a request that creates a call, by what was proved and nothing else.
public enum DeliveryClassifier {
    /// `report` finds the provider's id in an answer; `nil` from it means that the answer names no call.
    public static func classify(
        _ exchange: HTTPExchange, now: Date, report: (JSON) -> CallReport?
    ) -> Delivery {
        switch exchange {
        case .failed(sent: false, let failure): .notSent(reason: failure.words)
        case .failed(sent: true, let failure): .unknown(reason: failure.words, raw: "")
        case .answered(let answer): classify(answer, now: now, report: report)
        }
    }

    private static func classify(_ answer: HTTPAnswer, now: Date, report: (JSON) -> CallReport?) -> Delivery {
        let words = ProviderWords.read(answer.body)
        let raw = raw(answer)
        switch answer.status {
        case 200...299:
            if let json = try? JSON(received: answer.body), let report = report(json) { return .accepted(report) }
            return .unknown(reason: reason(answer.status, "an answer that names no call", words), raw: raw)
        case _ where verdicts.contains(answer.status) && answer.isPage:
            return .unknown(reason: reason(answer.status, HTTPAnswer.notTheProvidersOwn, words), raw: raw)
        case _ where verdicts.subtracting(keyRefusals).contains(answer.status) && answer.namesCall:
            return .unknown(reason: reason(answer.status, "a refusal that names a call", words), raw: raw)
        case 429:
            return .throttled(retryAfter: RetryAfter.seconds(in: answer, now: now), message: words, raw: raw)
        case _ where refusals.contains(answer.status):
            return .rejected(status: answer.status, message: words.isEmpty ? "no reason given" : words, raw: raw)
        case 300...399:
            return .unknown(reason: reason(answer.status, "a redirection, which was not followed", words), raw: raw)
        default:
            return .unknown(reason: reason(answer.status, "the provider failed", words), raw: raw)
        }
    }

    /// The statuses that prove that no call was placed.
    ///
    /// 400, 401, 403, 404 and 422 are the documented refusals. The rest is refused, by its definition in RFC 9110 and its
    /// neighbours, before the request is acted on: payment (402), method (405), proxy authentication (407), gone (410),
    /// length, precondition, size, address and media type (411 to 415), range and expectation (416, 417), misdirected
    /// (421), upgrade (426), precondition required (428), header size (431), law (451). Left out, so `unknown`: 406, which
    /// may be answered after the work is done; 408, 409 and 425, which may speak of an earlier copy of the request; 423
    /// and 424, which speak of other resources; 499 and every number that no standard defines.
    private static let refusals: Set<Int> = [
        400, 401, 402, 403, 404, 405, 407, 410, 411, 412, 413, 414, 415, 416, 417, 421, 422, 426, 428, 431, 451,
    ]

    /// The statuses that prove something where they are the provider's own word.
    private static let verdicts = refusals.union([429])

    /// The statuses that are answered before anybody looks at what was asked for, whatever the body names.
    private static let keyRefusals: Set<Int> = [401, 407]

    private static func reason(_ status: Int, _ meaning: String, _ words: String) -> String {
        words.isEmpty ? "\(status): \(meaning)" : "\(status): \(meaning) (\(words))"
    }

    private static func raw(_ answer: HTTPAnswer) -> String {
        String(decoding: answer.body.prefix(64 << 10), as: UTF8.self)
    }
}
