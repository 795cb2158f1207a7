import CallCore

extension Session {
    /// A number (E.164) as it was written on the command line. Throws `CommandFailure` (65).
    static func number(_ text: String, region: String?) throws -> String {
        let reading = PhoneNumber.read(text, region: try region.map(Self.region))
        if let number = reading.number { return number.e164 }
        let problem = reading.problem ?? "it is not a telephone number"
        throw CommandFailure(.badData, "\u{201C}\(text.prefix(80))\u{201D} cannot be read: \(problem).")
    }

    /// Says which numbers (E.164) the number plan on this machine calls impossible: they may be mistyped, or newer.
    func tellUnplanned(_ numbers: [String]) {
        let found = numbers.compactMap { number in
            PhoneNumber.read(number).number?.planProblem.map { "\(number) (\($0))" }
        }
        guard !found.isEmpty else { return }
        let more = found.count > Self.mostTold ? " and \(found.count - Self.mostTold) more" : ""
        let named = found.prefix(Self.mostTold).joined(separator: ", ")
        printer.note(
            "Look again, the number plan on this machine (\(NumberPlan.system.age)) does not know: \(named)\(more).")
    }

    private static let mostTold = 5

    /// An ISO 3166 region as it was written on the command line. Throws `CommandFailure` (64).
    static func region(_ text: String) throws -> String {
        guard PhoneNumber.countryName(of: text) != nil else {
            throw CommandFailure(
                .usage, "\u{201C}\(text)\u{201D} is no country: --region takes two letters such as US.")
        }
        return text.uppercased()
    }
}
