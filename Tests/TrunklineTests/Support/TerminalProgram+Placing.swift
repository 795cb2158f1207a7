/// What an operator does at a console.
extension TerminalProgram {
    /// Pastes a form and opens its review.
    func review(_ form: String) throws {
        try fill(form)
        send("\u{12}")
        try wait(for: "Place this call?")
        try wait(forEndOf: "reading what is known of them")
    }

    /// Pastes a form.
    func fill(_ form: String) throws {
        try wait(for: "1 Calls")
        send("n")
        try wait(for: "New call")
        send("\u{1B}[200~\(form)\u{1B}[201~")
        try wait(for: "Filled from what was pasted")
    }
}
