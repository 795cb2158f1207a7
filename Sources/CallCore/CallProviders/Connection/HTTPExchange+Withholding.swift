import CallDomain

extension HTTPExchange {
    /// The exchange with the key taken out of the answer.
    ///
    /// A provider's refusal may repeat the key it was given, and what was answered is kept in the journal.
    func withholding(_ secret: Secret) -> HTTPExchange {
        guard let eraser = SecretRedactor(secret) else { return self }
        switch self {
        case .failed(let sent, .other(let words)): return .failed(sent: sent, .other(eraser.erased(words)))
        case .failed(let sent, .unknownCoding(let name)):
            return .failed(sent: sent, .unknownCoding(eraser.erased(name)))
        case .failed: return self
        case .answered(let answer):
            return .answered(
                HTTPAnswer(
                    status: answer.status, headers: answer.headers.mapValues { eraser.erased($0) },
                    body: eraser.erased(answer.body) ?? answer.body))
        }
    }
}
