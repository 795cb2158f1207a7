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
    /// ISO 3166: all that come into question, where several share the country code and no known range decides.
    public let regions: [String]
    public let countryCode: Int
    public let kind: PhoneNumberKind
    /// Digits to dial after the call is answered; `e164` does not carry them.
    public let dialledExtension: String?
    /// ISO 3166: where a number was taken to be from that was written without a country code; `nil` where one was written.
    public let readIn: String?
    /// It begins with the 0 or 1 that its country dials before national numbers: digits seem to be missing behind.
    public let keepsTrunkPrefix: Bool
    /// What the number plan on this machine finds wrong with it, as the end of a sentence, though E.164 allows it: the plan
    /// may be older than the number; `nil` for a number of the plan.
    public let planProblem: String?

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
        do {
            return try read(NumberText(written), region: region)
        } catch {
            return .impossible(error.words)
        }
    }

    private static func read(
        _ text: NumberText, region: String?
    ) throws(PhoneNumberProblem) -> PhoneNumberReading {
        let found = found(text.number, region: region)
        let problem = PhoneNumberProblem(found, region: region)
        let digits = NumberPlan.digits(of: found, written: text.number)
        let isPlanned = found.validity == CPN_VALID || found.validity == CPN_POSSIBLE
        guard isPlanned || NumberPlan.mayBeNewer(found, digits: digits) else { throw problem }
        if found.validity != CPN_VALID { try refuse(found, digits) }
        let number = PhoneNumber(
            found, digits: digits, region: region, dialledExtension: text.dialledExtension,
            planProblem: isPlanned ? nil : problem.words)
        guard let number else { throw problem }
        guard !text.isWord || TollFreeWord.isKind(number.kind, countryCode: number.countryCode) else { throw .letters }
        return found.validity == CPN_VALID ? .valid(number) : .possible(number)
    }

    /// What no newer plan can make a number of.
    private static func refuse(_ found: cpn_number, _ digits: String) throws(PhoneNumberProblem) {
        let country = countryName(of: text(found.region))
        if found.is_short_code != 0 { throw .shortCode(country: country) }
        guard digits.utf8.count <= NumberPlan.lengths.upperBound else {
            throw .tooLong(by: digits.utf8.count - NumberPlan.lengths.upperBound, country: country)
        }
    }

    /// As it stands; else as what somebody wrote who dials another prefix to go abroad than the region does.
    private static func found(_ text: String, region: String?) -> cpn_number {
        let found = settled(cpn_read(text, region?.uppercased()))
        guard found.validity != CPN_VALID else { return found }
        let abroad = InternationalPrefix.readings(of: text)
        let others = (abroad + ([text] + abroad).flatMap(ArgentineMobile.readings)).map { settled(cpn_read($0, nil)) }
        if let other = others.first(where: { $0.validity == CPN_VALID }) { return other }
        guard found.validity != CPN_POSSIBLE else { return found }
        let unread = [CPN_UNKNOWN_COUNTRY_CODE, CPN_NOT_A_NUMBER, CPN_FAILED]
        return others.first { !unread.contains($0.validity) } ?? found
    }

    /// What reads as another number once it is written as E.164 is that other one: it would go by two names, and a list
    /// would know one of them.
    private static func settled(_ found: cpn_number) -> cpn_number {
        var found = found
        // Each round may take a zero away.
        for _ in 0..<NumberPlan.lengths.upperBound {
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

    /// `digits` are those of its E.164, which the library does not write where it knows no such country code.
    private init?(
        _ found: cpn_number, digits: String, region: String?, dialledExtension: String?, planProblem: String?
    ) {
        guard !digits.isEmpty else { return nil }
        e164 = "+" + digits
        let (code, rest) = (digits.prefix(NumberPlan.longestCode), digits.dropFirst(NumberPlan.longestCode))
        let isWritten = found.e164.0 != 0
        international = isWritten ? Self.text(found.international) : "+\(code) \(rest)"
        national = isWritten ? Self.text(found.national) : String(rest)
        let home = Self.text(found.region)
        self.region = home.isEmpty || home == Self.noCountry ? nil : home
        countryCode = isWritten ? Int(found.country_code) : Int(code) ?? 0
        let isCertain = found.region_is_certain != 0
        let shared = isCertain ? [home] : NumberPlan.regions(countryCode)
        regions = shared.filter { !$0.isEmpty && $0 != Self.noCountry }
        kind = PhoneNumberKind(found.kind)
        let told = Self.text(found.extension)
        self.dialledExtension = dialledExtension ?? (told.isEmpty ? nil : told)
        self.planProblem = planProblem
        readIn = found.source == CPN_SOURCE_REGION ? region?.uppercased() : nil
        keepsTrunkPrefix = found.keeps_trunk_prefix != 0
    }

    /// libphonenumber's mark for satellite, toll-free and other numbers that are no country's.
    static let noCountry = "001"

    static func text<Characters>(_ characters: Characters) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
