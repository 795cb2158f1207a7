import CPhoneNumber

extension PhoneNumberProblem {
    /// What the library found wrong, with the digits counted; `region` is the one a national number was read in.
    init(_ found: cpn_number, region: String?) {
        let own = PhoneNumber.text(found.region)
        let country = PhoneNumber.countryName(of: own.isEmpty ? region ?? "" : own)
        let length = Int(found.national_length)
        let possible = Self.possibleLengths(Int(found.country_code))
        self =
            switch found.validity {
            case CPN_TOO_SHORT: .tooShort(by: Self.gap(length, possible.first), country: country)
            case CPN_TOO_LONG: .tooLong(by: Self.gap(possible.last, length), country: country)
            case CPN_WRONG_LENGTH:
                .wrongLength(
                    short: Self.gap(length, possible.first { $0 > length }),
                    long: Self.gap(possible.last { $0 < length }, length), country: country)
            case CPN_LOCAL_ONLY:
                .lacksAreaCode(missing: Self.gap(length, possible.first { $0 > length }), country: country)
            case CPN_UNKNOWN_COUNTRY_CODE: .unknownCountryCode
            case CPN_NEEDS_REGION: .lacksCountryCode
            case CPN_FAILED: .notReadable
            default: .notANumber
            }
    }

    /// How many digits complete numbers have after this country code, shortest first; empty for an unknown code.
    static func possibleLengths(_ countryCode: Int) -> [Int] {
        guard countryCode > 0 else { return [] }
        let bits = cpn_possible_lengths(Int32(clamping: countryCode))
        return (1..<Int(UInt32.bitWidth)).filter { bits & (1 << UInt32($0)) != 0 }
    }

    private static func gap(_ shorter: Int?, _ longer: Int?) -> Int? {
        guard let shorter, let longer, shorter > 0, longer > shorter else { return nil }
        return longer - shorter
    }
}
