/// The languages the simulated agents speak.
enum CallLanguage: String, Sendable, CaseIterable {
    case english
    case spanish
    case german
    case italian
    case french
    case portuguese
    case japanese
    case chinese

    /// The language of a tag such as `es-MX`; English when it is none of ours.
    init(tag: String) {
        let code = tag.prefix(2)
        self = Self.allCases.first { $0.code == code } ?? .english
    }

    var code: String {
        switch self {
        case .english: "en"
        case .spanish: "es"
        case .german: "de"
        case .italian: "it"
        case .french: "fr"
        case .portuguese: "pt"
        case .japanese: "ja"
        case .chinese: "zh"
        }
    }
}
