/// The deliveries that are due now.
struct WebhookRound: Sendable {
    /// Of each row, one is made after the other.
    var rows: [[WebhookMessage]] = []
    /// Those that will never be made.
    var lost: [WebhookMessage] = []
}
