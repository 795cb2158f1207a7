extension Theme {
    /// Attributes without any colour: for terminals that have none, `NO_COLOR`, and when no other theme can be read.
    public static let monochrome = Theme(
        name: "monochrome",
        appearance: .mono,
        styles: Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, monochromeStyle($0)) }))

    private static func monochromeStyle(_ role: Role) -> Style {
        Style(attributes: monochromeAttributes(role))
    }

    private static func monochromeAttributes(_ role: Role) -> Attributes {
        switch role {
        case .text, .border, .info, .sandbox, .stateScheduled, .stateQueued, .stateCompleted, .stateVoicemail,
            .stateNoAnswer, .speakerCallee, .jsonString, .jsonNumber:
            []
        case .muted, .placeholder, .hint, .stateCanceled, .shadow: .dim
        case .accent, .title, .borderFocused, .required, .key, .success, .stateRinging, .stateLive, .speakerAgent,
            .marked, .jsonKey, .jsonKeyword:
            .bold
        case .field, .match: .underline
        case .header: [.bold, .underline]
        case .fieldFocused, .warning, .stateFailed: [.bold, .underline]
        case .selection, .demo: .reverse
        case .selectionInactive: .underline
        case .fieldError, .danger, .stateUnknown, .production: [.bold, .reverse]
        }
    }
}
