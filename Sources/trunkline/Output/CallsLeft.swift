import CallCore

/// The calls that were being sent when a console was left.
struct CallsLeft {
    let calls: Set<CallID>

    /// What is said while the answers are waited for.
    static func waiting(_ count: Int) -> String {
        let calls = count == 1 ? "A call is" : "\(count) calls are"
        return "\(calls) being sent: the provider's answer is waited for. ^C leaves it unknown."
    }

    /// Tells what became of them. `false` where nobody knows it of one.
    func tell(in journal: any CallJournal) async -> Bool {
        var isKnown = true
        for id in calls {
            let call = try? await journal.call(id)
            if let call, call.state != .unknown, call.state != .sending {
                StandardStream.error.say("#\(id.short) \(call.who): \(call.state.words).")
            } else {
                isKnown = false
                StandardStream.error.say(
                    "#\(id.short): OUTCOME UNKNOWN. Do not repeat this call: it may have been placed. "
                        + "`trunkline show \(id.short)` shows what is known.")
            }
        }
        return isKnown
    }
}
