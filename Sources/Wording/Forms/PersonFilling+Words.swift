import CallDomain

extension PersonFilling {
    /// For a person, as sentences.
    public func words(_ form: CallForm) -> String {
        func labels(_ paths: [String]) -> String {
            paths.map { form.field(at: $0)?.label ?? $0 }.joined(separator: ", ")
        }
        var words = "Filled from what was pasted: \(labels(filled))."
        if let replaced { words += " It was \(replaced)." }
        for field in kept {
            words +=
                " \(labels([field.path])) stays \u{201C}\(field.there)\u{201D}, not \u{201C}\(field.pasted)\u{201D}: "
                + "see whose number it is."
        }
        if !leftOut.isEmpty { words += " Not used: \(leftOut.joined(separator: ", "))." }
        return words
    }
}
