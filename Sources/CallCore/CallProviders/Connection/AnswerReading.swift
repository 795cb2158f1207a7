import CallDomain
import Foundation

/// Turns the answer to a read, or to an act on a placed call, into JSON or into the error it means.
enum AnswerReading {
    static func json(in answer: HTTPAnswer, now: Date) throws(ProviderError) -> JSON {
        guard (200...299).contains(answer.status) else { throw error(in: answer, now: now) }
        guard let json = try? JSON(received: answer.body) else {
            throw .badAnswer(status: answer.status, message: words(answer, else: "an answer that is not JSON"))
        }
        return json
    }

    private static func error(in answer: HTTPAnswer, now: Date) -> ProviderError {
        switch answer.status {
        case 401, 403: .keyRefused(words(answer, else: "the key was refused"))
        case 404, 410: .notFound(words(answer, else: "the provider knows no such thing"))
        case 429: .throttled(retryAfter: RetryAfter.seconds(in: answer, now: now))
        case 400...499: .refused(status: answer.status, message: words(answer, else: "no reason given"))
        case 300...399:
            .badAnswer(status: answer.status, message: words(answer, else: "a redirection, which is not followed"))
        default: .badAnswer(status: answer.status, message: words(answer, else: "the provider failed"))
        }
    }

    private static func words(_ answer: HTTPAnswer, else fallback: String) -> String {
        let words = ProviderWords.read(answer.body)
        return words.isEmpty ? fallback : words
    }
}
