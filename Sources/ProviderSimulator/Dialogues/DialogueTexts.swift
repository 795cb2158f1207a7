/// The scripted conversations of the simulated calls, one block of text a language.
///
/// A line starts with `A` (agent) or `U` (the person called); `#` starts a conversation, named after its purpose.
enum DialogueTexts {
    static func text(for language: CallLanguage) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        case .german: german
        case .italian: italian
        case .french: french
        case .portuguese: portuguese
        case .japanese: japanese
        case .chinese: chinese
        }
    }
}
