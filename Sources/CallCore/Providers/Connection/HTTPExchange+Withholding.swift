extension HTTPExchange {
    /// The exchange with the key taken out of the answer's body.
    ///
    /// A provider's refusal may repeat the key it was given, and bodies are kept in the journal.
    func withholding(_ secret: Secret) -> HTTPExchange {
        let key = Array(secret.revealed().utf8)
        guard key.count >= 8, case .answered(let answer) = self, Self.finds(key, in: answer.body) else { return self }
        let text = String(decoding: answer.body, as: UTF8.self)
        let cleaned = text.replacing(secret.revealed(), with: HTTPRequest.redaction)
        return .answered(HTTPAnswer(status: answer.status, headers: answer.headers, body: Array(cleaned.utf8)))
    }

    /// A list of agents holds megabytes, so the search goes over plain bytes.
    private static func finds(_ key: [UInt8], in body: [UInt8]) -> Bool {
        guard let first = key.first, body.count >= key.count else { return false }
        return body.withUnsafeBytes { body in
            for start in 0...(body.count - key.count) where body[start] == first {
                if body[start..<start + key.count].elementsEqual(key) { return true }
            }
            return false
        }
    }
}
