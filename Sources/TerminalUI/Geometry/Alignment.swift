/// Where text stands in a field wider than itself.
public enum Alignment: Hashable, Sendable, CaseIterable {
    case leading
    case center
    case trailing
}
