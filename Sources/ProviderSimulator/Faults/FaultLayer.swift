/// Faults of different layers strike the same request together; of one layer the first does.
enum FaultLayer: Hashable {
    /// What is done and what is answered.
    case deed
    /// Which calls are known.
    case knowledge
    case time
    /// How the answer leaves.
    case wire
    /// Whether and when a delivery is made.
    case delivery
}
