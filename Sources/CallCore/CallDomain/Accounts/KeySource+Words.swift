extension KeySource {
    /// Where the key is kept, never the key; of a helper only its name, since arguments may hold anything.
    public var words: String {
        switch self {
        case .command(let arguments): "helper \(arguments.first ?? "")"
        case .environment(let name): "environment variable \(name)"
        case .file(let path): "file \(path)"
        case .simulator: "the simulator"
        case .missing: "nowhere"
        }
    }
}
