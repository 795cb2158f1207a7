/// What has as many digits as a telephone number and is none: dates, addresses of machines, amounts.
enum NumberLookalike {
    static func isIn(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map { Array($0.utf8) }
        guard parts.allSatisfy({ $0.allSatisfy(isDigit) && (1...longestPart).contains($0.count) }) else { return false }
        return isDate(parts) || isAddress(parts, text) || isFraction(parts, text)
    }

    /// `2027-12-15`, `15/12/2027`, `15.12.2027`.
    private static func isDate(_ parts: [[UInt8]]) -> Bool {
        let numbers = parts.map(number)
        guard numbers.count == 3 else { return false }
        if parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 {
            return isDay(numbers[2], numbers[1], numbers[0])
        }
        guard parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 else { return false }
        return isDay(numbers[0], numbers[1], numbers[2]) || isDay(numbers[1], numbers[0], numbers[2])
    }

    private static func isDay(_ day: Int, _ month: Int, _ year: Int) -> Bool {
        (1900...2099).contains(year) && WallTime(year: year, month: month, day: day, hour: 0, minute: 0) != nil
    }

    /// `192.168.1.100`; what is parted in twos is how some countries write their numbers.
    private static func isAddress(_ parts: [[UInt8]], _ text: String) -> Bool {
        parts.count == 4 && text.count(where: { $0 == "." }) == 3
            && parts.allSatisfy { $0.count <= 3 && number($0) <= 255 } && !parts.allSatisfy { $0.count == 2 }
    }

    /// `0429069971.5`: no number ends behind a point with so few digits after so many.
    private static func isFraction(_ parts: [[UInt8]], _ text: String) -> Bool {
        parts.count == 2 && text.contains(".") && parts[0].count >= 7 && parts[1].count <= 2 && number(parts[1]) > 0
    }

    private static let longestPart = 15

    private static func number(_ digits: [UInt8]) -> Int { digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
