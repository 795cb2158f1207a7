import Testing

@testable import CallDomain

@Suite("A telephone number")
struct PhoneNumberTests {
    struct Readable: Sendable {
        let text: String
        var region: String?
        let e164: String
        let home: String
        let country: String
        let kind: PhoneNumberKind
    }

    @Test(
        "is understood as its country writes it",
        arguments: [
            Readable(
                text: "(415) 555-2678", region: "US", e164: "+14155552678", home: "US", country: "United States",
                kind: .fixedLineOrMobile),
            Readable(
                text: "+1 415 555 2678", e164: "+14155552678", home: "US", country: "United States",
                kind: .fixedLineOrMobile),
            Readable(
                text: "020 7946 0018", region: "gb", e164: "+442079460018", home: "GB", country: "United Kingdom",
                kind: .fixedLine),
            Readable(
                text: "0429 069 971", region: "AU", e164: "+61429069971", home: "AU", country: "Australia",
                kind: .mobile),
            Readable(
                text: "+61 2 9123 4567", e164: "+61291234567", home: "AU", country: "Australia", kind: .fixedLine),
            Readable(
                text: "+52 1 55 1234 5678", e164: "+525512345678", home: "MX", country: "Mexico",
                kind: .fixedLineOrMobile),
            Readable(
                text: "+1 (800) 234-5678", e164: "+18002345678", home: "US", country: "United States", kind: .tollFree),
            Readable(
                text: "＋８１ ９０ １２３４ ５６７８", e164: "+819012345678", home: "JP", country: "Japan", kind: .mobile),
            Readable(
                text: "٠٢٠ ٧٩٤٦ ٠٠١٨", region: "GB", e164: "+442079460018", home: "GB", country: "United Kingdom",
                kind: .fixedLine),
        ])
    func understood(_ sample: Readable) throws {
        let reading = PhoneNumber.read(sample.text, region: sample.region)
        #expect(reading.isValid)
        let number = try #require(reading.number)
        #expect(number.e164 == sample.e164)
        #expect(number.region == sample.home)
        #expect(number.country == sample.country)
        #expect(number.kind == sample.kind)
    }

    @Test("is written for both sides of a border")
    func written() throws {
        let number = try #require(PhoneNumber.read("4155552678", region: "US").number)
        #expect(number.international == "+1 415-555-2678")
        #expect(number.national == "(415) 555-2678")
        #expect(number.description == number.international)
        #expect(number.countryCode == 1)
    }

    @Test("keeps an extension beside it, never in it")
    func extensionDigits() throws {
        let number = try #require(PhoneNumber.read("+1 415 555 2678 ext. 55").number)
        #expect(number.e164 == "+14155552678")
        #expect(number.dialledExtension == "55")
        #expect(PhoneNumber.read("+14155552678").number?.dialledExtension == nil)
    }

    @Test(
        "that is none says why",
        arguments: [
            ("+52 55 12", nil, "six digits short for Mexico"),
            ("415 555 26789", "US", "one digit too long for United States"),
            ("555-2678", "US", "three digits short for United States (perhaps the area code)"),
            ("415 555 2678", nil, "the country code is missing: begin with +"),
            ("+999 1234567", nil, "no country has this code"),
            ("hello", "US", "not a telephone number"),
            ("", "US", "not a telephone number"),
            ("", nil, "not a telephone number"),
            ("+", nil, "not a telephone number"),
            ("4", "MX", "not a telephone number"),
            ("415 555 2678", "QQ", "the country code is missing: begin with +"),
            ("+1415\u{0}5552678", nil, "not a telephone number"),
            (String(repeating: "7", count: 400), "US", "too long for United States"),
        ] as [(String, String?, String)])
    func problems(text: String, region: String?, words: String) {
        #expect(PhoneNumber.read(text, region: region).problem == words)
        #expect(PhoneNumber.e164(text, region: region) == nil)
    }

    @Test("of the right length in an unknown range may be called")
    func possible() {
        let reading = PhoneNumber.read("+1 500 555 0009")
        #expect(reading.number?.e164 == "+15005550009")
        let unknownRange = PhoneNumber.read("+1 000 555 0009")
        #expect(!unknownRange.isValid)
    }

    @Test("that is no country's has no country")
    func countryless() throws {
        let number = try #require(PhoneNumber.read("+800 1234 5678").number)
        #expect(number.region == nil)
        #expect(number.country == nil)
        #expect(number.kind == .tollFree)
    }

    @Test("is read by many at once")
    func concurrent() async {
        let texts = await withTaskGroup(of: String?.self) { group in
            for line in 0..<200 {
                group.addTask { PhoneNumber.e164("(415) 555-\(1000 + line)", region: "US") }
            }
            return await group.reduce(into: Set<String?>()) { $0.insert($1) }
        }
        #expect(texts.count == 200)
        #expect(!texts.contains(nil))
    }

    @Test("is not looked for in a text that is far too long", arguments: [251, 100_000])
    func isNotLookedForInALongText(_ length: Int) {
        let digits = String(repeating: "5", count: length)
        #expect(PhoneNumber.read("+1" + digits).problem == "too long")
    }

    @Test("countries have English names", arguments: [("MX", "Mexico"), ("mx", "Mexico"), ("QQ", nil), ("", nil)])
    func names(region: String, name: String?) {
        #expect(PhoneNumber.countryName(of: region) == name)
    }

    /// Dates, addresses and amounts have as many digits.
    @Test(arguments: [
        "2026-12-01", "1/12/2026", "12/31/2026", "01.12.2026", "192.168.1.100", "10.0.255.1", "0429069971.5",
        "0429069971.25",
    ])
    func lookalikesAreNone(_ text: String) {
        #expect(PhoneNumber.read(text, region: "AU").problem == "not a telephone number")
        #expect(PhoneNumber.read(text, region: "US").problem == "not a telephone number")
    }

    @Test(arguments: [("12.34.56.78", "DK"), ("01.42.68.53.00", "FR"), ("030/123456-78", "DE"), ("99.99.13.12", "NO")])
    func whatIsOnlyPunctuatedSoIsRead(_ text: String, _ region: String) {
        #expect(PhoneNumber.read(text, region: region).number != nil)
    }

    @Test(arguments: [
        "0429 069 971 / 0429 069 972", "0429069971/2", "0429069971 or 0429069972", "0429069971 & 0429069972",
        "0429069971; 0429069972", "0429069971/72",
    ])
    func severalAreNotChosenFrom(_ text: String) {
        #expect(
            PhoneNumber.read(text, region: "AU").problem == "there is more than one number in it: write one of them")
    }

    /// The 9 of abroad and the 15 of home in one number.
    @Test(arguments: [
        ("+54 9 2964 15 412345", "+5492964412345"), ("+54 9 11 15 2345 6789", "+5491123456789"),
        ("0054 9 2964 15 412345", "+5492964412345"), ("+54 9 351 15 234 5678", "+5493512345678"),
        ("+54 2964 15 412345", "+5492964412345"),
    ])
    func argentineMobilesMayHaveBothMarks(_ text: String, _ e164: String) {
        #expect(PhoneNumber.read(text).number?.e164 == e164)
    }
}
