/// What a call cost, as the provider says it.
public struct CallCost: Hashable, Sendable {
    /// A decimal number as it was written.
    public var amount: String
    /// The currency or other unit, as it was written.
    public var unit: String?

    public init(amount: String, unit: String? = nil) {
        self.amount = amount
        self.unit = unit
    }
}
