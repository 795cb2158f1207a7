/// The whole life of a simulated call, laid down when it is made: with the clock it gives the state at any time.
///
/// All times are simulated seconds.
struct CallPlan: Sendable, Equatable {
    let fate: CallFate
    /// From the due time to dialling.
    let queueSeconds: Double
    let ringSeconds: Double
    /// From the answer to the end; 0 when nobody answers.
    let talkSeconds: Double
    /// From the end to the analysis.
    let analysisSeconds: Double
    let lines: [SpokenLine]
    let summary: String
    /// `Positive`, `Neutral` or `Negative`.
    let sentiment: String
    /// A few bits of chance for details that vary from call to call.
    let whim: Int
}
