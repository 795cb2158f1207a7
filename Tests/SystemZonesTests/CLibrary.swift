import Foundation
import SystemZones

/// What the C library of this machine says, asked through `date`: in a process of its own, since `TZ` is one for all threads.
enum CLibrary {
    struct Failure: Error {}

    /// Date, time and abbreviation at each of these moments, in seconds since 1970; `zone` is what `TZ` holds.
    static func clocks(_ zone: String, _ moments: [Int], root: String? = nil) throws -> [String] {
        let setting = root.map { "TZDIR='\($0)' " } ?? ""
        let lines = moments.map { "@\($0)" }.joined(separator: "\n")
        let command = "\(setting)LC_ALL=C TZ='\(zone)' date -f - '+%Y-%m-%d %H:%M:%S %Z' <<'END'\n\(lines)\nEND\n"
        guard let pipe = popen(command, "r") else { throw Failure() }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
        guard pclose(pipe) == 0 else { throw Failure() }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}

extension Zone {
    /// As `CLibrary` writes it.
    func written(at moment: Int) -> String {
        let clock = clock(at: Date(timeIntervalSince1970: Double(moment)))
        let local = moment + clock.offset
        let days = Int((Double(local) / 86_400).rounded(.down))
        let (year, month, day) = GregorianDays.date(ofDays: days)
        let second = local - days * 86_400
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let time = [second / 3600, second / 60 % 60, second % 60].map(two).joined(separator: ":")
        return "\(year)-\(two(month))-\(two(day)) \(time) \(clock.abbreviation)"
    }

    /// Moments at which its clocks change, and a second before and after, from a moment on.
    func changes(after moment: Int, _ count: Int) -> [Int] {
        var moments: [Int] = []
        var instant = Date(timeIntervalSince1970: Double(moment))
        for _ in 0..<count {
            guard let next = nextTransition(after: instant) else { break }
            let second = Int(next.timeIntervalSince1970)
            moments += [second - 1, second, second + 1]
            instant = next
        }
        return moments
    }
}
