import CallCore
import Foundation

/// A time given on the command line.
struct TimeArgument {
    private let text: String
    /// An IANA name; the person's own where it is left out.
    private let zone: String?

    init(_ text: String, zone: String?) {
        self.text = text
        self.zone = zone
    }

    /// Throws `CommandFailure` with the ways out, where it comes twice.
    func instant(_ now: Date) throws -> Date {
        let reading = TimeForm.read(text, zone: zone, in: FormContext(now: now, zone: .current))
        guard reading.isComplete, let instant = reading.scheduledAt else {
            let lines = reading.problems.flatMap { problem in
                [problem.words]
                    + problem.choices.map { "  \($0.words): \(FormValues($0.assignments).text(TimeForm.timePath))" }
            }
            throw CommandFailure(.badData, lines: lines)
        }
        return instant
    }
}
