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

    /// The country's name in English; `nil` for numbers that belong to no country.
    public var country: String? { region.flatMap(Self.countryName) }
}

extension PhoneNumber: CustomStringConvertible {
    public var description: String { international }
}

extension PhoneNumber {
    /// Reads what a person typed or pasted, in any script's digits.
    ///
    /// `region` (ISO 3166) is the country to read a number in that is written without a country code.
    public static func read(_ text: String, region: String? = nil) -> PhoneNumberReading {
        guard text.utf8.count <= longestText else {
            return .impossible(PhoneNumberProblem.tooLong(country: region.flatMap(countryName)).words)
        }
        guard !text.utf8.contains(0) else { return .impossible(PhoneNumberProblem.notANumber.words) }
        let found = cpn_read(text, region?.uppercased())
        guard let number = PhoneNumber(found) else { return .impossible(problem(in: found, region: region).words) }
        switch found.validity {
        case CPN_VALID: return .valid(number)
        case CPN_POSSIBLE: return .possible(number)
        default: return .impossible(problem(in: found, region: region).words)
        }
    }

    /// Bytes that are read at all: the library's time grows with their square, and strangers' text comes here too.
    private static let longestText = 250

    /// The number written as E.164 where the text can be read as one, whether or not its range is known.
    public static func e164(_ text: String, region: String? = nil) -> String? {
        read(text, region: region).number?.e164
    }

    /// The English name of an ISO 3166 region.
    public static func countryName(of region: String) -> String? {
        let code = region.uppercased()
        guard cpn_knows_region(code) != 0 else { return nil }
        return Locale(identifier: "en").localizedString(forRegionCode: code)
    }

    private init?(_ found: cpn_number) {
        let e164 = Self.text(found.e164)
        guard !e164.isEmpty else { return nil }
        self.e164 = e164
        international = Self.text(found.international)
        national = Self.text(found.national)
        let region = Self.text(found.region)
        self.region = region.isEmpty || region == Self.noCountry ? nil : region
        countryCode = Int(found.country_code)
        kind = PhoneNumberKind(found.kind)
        let digits = Self.text(found.extension)
        dialledExtension = digits.isEmpty ? nil : digits
    }

    private static func problem(in found: cpn_number, region: String?) -> PhoneNumberProblem {
        let own = text(found.region)
        let country = countryName(of: own.isEmpty ? region ?? "" : own)
        return switch found.validity {
        case CPN_TOO_SHORT: .tooShort(country: country)
        case CPN_TOO_LONG: .tooLong(country: country)
        case CPN_WRONG_LENGTH: .wrongLength(country: country)
        case CPN_LOCAL_ONLY: .lacksAreaCode(country: country)
        case CPN_UNKNOWN_COUNTRY_CODE: .unknownCountryCode
        case CPN_NEEDS_REGION: .lacksCountryCode
        case CPN_FAILED: .notReadable
        default: .notANumber
        }
    }

    /// libphonenumber's mark for satellite, toll-free and other numbers that are no country's.
    private static let noCountry = "001"

    private static func text<Characters>(_ characters: Characters) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
