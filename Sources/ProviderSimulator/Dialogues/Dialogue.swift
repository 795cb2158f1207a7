/// One scripted conversation with its blanks still to be filled.
struct Dialogue: Sendable {
    struct Turn: Sendable {
        let speaker: Speaker
        let text: String
    }

    var turns: [Turn] = []
}
