import CPhoneNumber

extension PhoneNumber {
    /// The country code of an ISO 3166 region, such as 52 for `MX`; `nil` for a region that has no numbers.
    public static func dialCode(of region: String) -> Int? {
        let code = Int(cpn_country_code(region.uppercased()))
        return code == 0 ? nil : code
    }
}
