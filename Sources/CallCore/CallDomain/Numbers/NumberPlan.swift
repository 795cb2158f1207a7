import CPhoneNumber
import Foundation

/// The number plan on this machine: what ranges of numbers exist is known as of the day its library was published.
public struct NumberPlan: Hashable, Sendable {
    /// The year of what it knows; `nil` where it knows none of the ranges that tell.
    public let year: Int?
    /// As the library's file says, such as `8.12`; `nil` where it cannot be told.
    public let version: String?

    public static let system = NumberPlan()

    private init() {
        year = Self.introductions.first { cpn_read($0.number, nil).validity == CPN_VALID }?.year
        version = Self.path.flatMap(Self.version)
    }

    /// As the end of a sentence about a number.
    public var words: String { "the number plan on this machine is \(age) and does not know it" }

    /// `of 2022`.
    public var age: String { year.map { "of \($0)" } ?? "of before \(Self.introductions.last?.year ?? 0)" }

    /// Numbers of area codes that libphonenumber came to know in a year, and in none before: the newest first. From its
    /// releases 9.0.43 (November 2026), 9.0.20 (December 2025), 8.13.50 (November 2024), 8.13.27 (December 2023) and
    /// 8.12.57 (October 2022).
    private static let introductions = [
        (number: "+13532345678", year: 2026), (number: "+13242345678", year: 2025),
        (number: "+16452345678", year: 2024),
        (number: "+13502345678", year: 2023), (number: "+12632345678", year: 2022),
    ]

    /// The version behind the name of a shared library: `libphonenumber.so.8.12`.
    static func version(_ path: String) -> String? {
        guard let name = path.split(separator: "/").last, let end = name.range(of: ".so.") else { return nil }
        let version = name[end.upperBound...]
        return version.isEmpty || version.contains { !$0.isNumber && $0 != "." } ? nil : String(version)
    }

    private static var path: String? {
        var text = [CChar](repeating: 0, count: 4096)
        guard cpn_library_path(&text, Int32(text.count)) != 0 else { return nil }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The regions that share a country code, the main one first; `001` for what is no country's.
    static func regions(_ countryCode: Int) -> [String] {
        var text = [CChar](repeating: 0, count: 256)
        guard cpn_regions(Int32(clamping: countryCode), &text, Int32(text.count)) > 0 else { return [] }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            .split(separator: " ").map(String.init)
    }
}

extension NumberPlan {
    /// Digits of a number with its country code, as E.164 has them at most and telephones at least.
    static let lengths = 7...15

    /// Digits of a country code.
    static let longestCode = 3

    /// The digits of a number's E.164: as the library writes them, or as they were written behind a plus.
    static func digits(of found: cpn_number, written text: String) -> String {
        let e164 = PhoneNumber.text(found.e164)
        guard e164.isEmpty else { return String(e164.dropFirst()) }
        guard text.unicodeScalars.first.map(NumberText.isPlus) == true else { return "" }
        return InternationalPrefix.digits(text)
    }

    /// Whether a newer plan may know what this machine's does not: it was written with its country code, which begins with
    /// no zero and is not the one that is kept free (999), and has as many digits as E.164 allows.
    static func mayBeNewer(_ found: cpn_number, digits: String) -> Bool {
        let doubtful = [CPN_TOO_SHORT, CPN_TOO_LONG, CPN_WRONG_LENGTH, CPN_LOCAL_ONLY, CPN_UNKNOWN_COUNTRY_CODE]
        let isHome = found.source == CPN_SOURCE_REGION || found.source == CPN_SOURCE_NO_PLUS_SIGN
        return doubtful.contains(found.validity) && !isHome && lengths.contains(digits.utf8.count)
            && !digits.hasPrefix("0") && !digits.hasPrefix("999")
    }
}
