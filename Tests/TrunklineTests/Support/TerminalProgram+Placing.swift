import Glibc

/// What an operator does at a console.
extension TerminalProgram {
    /// Pastes a form and opens its review.
    func review(_ form: String) throws {
        try fill(form)
        send("\u{12}")
        try wait(for: "Place this call?")
        try wait(forEndOf: "reading what is known of them")
    }

    /// Looks at the screen for longer than it takes until a key may answer what it asks.
    func readQuestion(for time: Duration = .seconds(1)) {
        let begun = ContinuousClock.now
        while ContinuousClock.now - begun < time {
            drain()
            poll(nil, 0, 20)
        }
    }

    /// Presses the key that places, until the review is gone: a key that came too soon is to be pressed again.
    func place() throws {
        for _ in 0..<5 where screen.contains("Place this call?") {
            readQuestion()
            guard screen.contains("Place this call?") else { return }
            send("p")
            try wait(for: "an answer to the key") {
                !$0.text.contains("Place this call?") || $0.text.contains("press it again")
            }
        }
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
