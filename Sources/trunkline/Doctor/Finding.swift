import CallCore

/// One thing the doctor looked at.
struct Finding {
    let topic: String
    let words: String
    /// What to do about it; `nil` where all is well.
    var advice: String?
    /// The exit code it calls for; `nil` where the program works in spite of it.
    var status: ExitStatus?
}
