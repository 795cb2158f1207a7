extension HTTPExchange {
    /// The exchange with the key taken out of the answer's body.
    ///
    /// A provider's refusal may repeat the key it was given, and bodies are kept in the journal.
    func withholding(_ secret: Secret) -> HTTPExchange {
        let needle = Array(secret.revealed().utf8)
        guard needle.count >= 8, case .answered(let answer) = self, answer.body.count >= needle.count else {
            return self
        }
        let text = String(decoding: answer.body, as: UTF8.self)
        let cleaned = text.replacing(secret.revealed(), with: HTTPRequest.redaction)
        guard cleaned != text else { return self }
        return .answered(HTTPAnswer(status: answer.status, headers: answer.headers, body: Array(cleaned.utf8)))
    }
}
