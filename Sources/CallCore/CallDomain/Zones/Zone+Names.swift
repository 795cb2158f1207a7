import Foundation

extension Zone {
    /// IANA names only: `init(identifier:)` would also take abbreviations and offsets, which the providers do not.
    init?(iana name: String) {
        guard name == "UTC" || name.contains("/") else { return nil }
        self.init(identifier: name)
    }

    /// `EDT` and the like; `nil` where the zone is known by no letters of its own.
    func letters(at instant: Date) -> String? {
        let text = clock(at: instant).abbreviation
        return text.allSatisfy(\.isLetter) && !["GMT", "UTC"].contains(text) ? text : nil
    }

    /// `UTC+2`, `UTC-3:30`.
    public func offsetFromUTC(at instant: Date) -> String {
        "UTC" + offsetText(at: instant, minus: "-", paddingHours: false)
    }

    /// `+2` or `+5:30`; with hours padded, `+02:00` and `+05:30` as ISO 8601 has them.
    func offsetText(at instant: Date, minus: String, paddingHours: Bool) -> String {
        let minutes = offset(at: instant) / 60
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        func pad(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let sign = minutes < 0 ? minus : "+"
        if paddingHours { return "\(sign)\(pad(hours)):\(pad(rest))" }
        return rest == 0 ? "\(sign)\(hours)" : "\(sign)\(hours):\(pad(rest))"
    }
}
