import CPhoneNumber
import Foundation

/// A telephone number that was read and understood (by libphonenumber's rules).
public struct PhoneNumber: Hashable, Sendable {
    /// `+` and digits only: what is sent, stored and compared.
    public let e164: String
    /// As it is written abroad: `+1 415-555-2678`.
    public let international: String
    /// As it is written in its own country: `(415) 555-2678`.
    public let national: String
    /// ISO 3166; `nil` for numbers that belong to no country.
    public let region: String?
    public let countryCode: Int
    public let kind: PhoneNumberKind
    /// Digits to dial after the call is answered; `e164` does not carry them.
    public let dialledExtension: String?
    /// ISO 3166: where a number was taken to be from that was written without a country code; `nil` where one was written.
    public let readIn: String?
    /// It begins with the 0 or 1 that its country dials before national numbers: digits seem to be missing behind.
    public let keepsTrunkPrefix: Bool

    /// The country's name in English; `nil` for numbers that belong to no country.
    public var country: String? { region.flatMap(Self.countryName) }

    /// The English name of the country the number was read in, where it was written without a country code.
    public var countryReadIn: String? { readIn.flatMap(Self.countryName) }
}

extension PhoneNumber: CustomStringConvertible {
    public var description: String { international }
}

extension PhoneNumber {
    /// Reads what a person typed or pasted, in any script's digits.
    ///
    /// `region` (ISO 3166) is the country to read a number in that is written without a country code.
    public static func read(_ text: String, region: String? = nil) -> PhoneNumberReading {
        guard text.utf8.count <= longestPaste else { return .impossible(tooLong(in: region)) }
        let written = withoutInvisibleMarks(text)
        guard written.utf8.count <= longestText else { return .impossible(tooLong(in: region)) }
        guard !written.utf8.contains(0) else { return .impossible(PhoneNumberProblem.notANumber.words) }
        let found = settled(cpn_read(written, region?.uppercased()))
        guard let number = PhoneNumber(found, region: region) else {
            return .impossible(PhoneNumberProblem(found, region: region).words)
        }
        switch found.validity {
        case CPN_VALID: return .valid(number)
        case CPN_POSSIBLE: return .possible(number)
        default: return .impossible(PhoneNumberProblem(found, region: region).words)
        }
    }

    /// What reads as another number once it is written as E.164 is that other one: it would go by two names, and a list
    /// would know one of them.
    private static func settled(_ found: cpn_number) -> cpn_number {
        var found = found
        for _ in 0..<3 {
            let e164 = text(found.e164)
            let again = cpn_read(e164, nil)
            guard !e164.isEmpty, text(again.e164) != e164 else { break }
            found = again
        }
        return found
    }

    /// Bytes that are read at all: the library's time grows with their square, and strangers' text comes here too.
    private static let longestText = 250

    /// Bytes that are looked at, since marks that nobody sees are left out before.
    private static let longestPaste = 1_000

    private static func tooLong(in region: String?) -> String {
        PhoneNumberProblem.tooLong(by: nil, country: region.flatMap(countryName)).words
    }

    /// Pages and mails put direction marks, joiners and unbreakable spaces around numbers.
    private static func withoutInvisibleMarks(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text.replacing("\t", with: " ") }
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .format: continue
            case .spaceSeparator: scalars.append(" ")
            default: scalars.append(scalar == "\t" ? " " : scalar)
            }
        }
        return String(scalars)
    }

    /// The number written as E.164 where the text can be read as one, whether or not its range is known.
    public static func e164(_ text: String, region: String? = nil) -> String? {
        read(text, region: region).number?.e164
    }

    /// The English name of an ISO 3166 region.
    public static func countryName(of region: String) -> String? {
        let code = region.uppercased()
        guard cpn_knows_region(code) != 0 else { return nil }
        return english.localizedString(forRegionCode: code)
    }

    private static let english = Locale(identifier: "en")

    private init?(_ found: cpn_number, region: String?) {
        let e164 = Self.text(found.e164)
        guard !e164.isEmpty else { return nil }
        self.e164 = e164
        international = Self.text(found.international)
        national = Self.text(found.national)
        let home = Self.text(found.region)
        self.region = home.isEmpty || home == Self.noCountry ? nil : home
        countryCode = Int(found.country_code)
        kind = PhoneNumberKind(found.kind)
        let digits = Self.text(found.extension)
        dialledExtension = digits.isEmpty ? nil : digits
        readIn = found.source == CPN_SOURCE_REGION ? region?.uppercased() : nil
        keepsTrunkPrefix = found.keeps_trunk_prefix != 0
    }

    /// libphonenumber's mark for satellite, toll-free and other numbers that are no country's.
    private static let noCountry = "001"

    static func text<Characters>(_ characters: Characters) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
