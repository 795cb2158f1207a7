import CallCore

extension Session {
    /// A number (E.164) as it was written on the command line. Throws `CommandFailure` (65).
    static func number(_ text: String, region: String?) throws -> String {
        let reading = PhoneNumber.read(text, region: try region.map(Self.region))
        if let number = reading.number { return number.e164 }
        let problem = reading.problem ?? "it is not a telephone number"
        throw CommandFailure(.badData, "\u{201C}\(text.prefix(80))\u{201D} cannot be read: \(problem).")
    }

    /// An ISO 3166 region as it was written on the command line. Throws `CommandFailure` (64).
    static func region(_ text: String) throws -> String {
        guard PhoneNumber.countryName(of: text) != nil else {
            throw CommandFailure(
                .usage, "\u{201C}\(text)\u{201D} is no country: --region takes two letters such as US.")
        }
        return text.uppercased()
    }
}
