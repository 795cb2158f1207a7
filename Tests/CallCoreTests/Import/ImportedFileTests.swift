import Testing
import Wording

@testable import CallDomain

/// Files whose encoding, headings or shape could be read in several ways.
struct ImportedFileTests {
    private static let text = "name;phone\r\nJörg;+14155552678\r\n\"Ann\r\nLee\";+442079460958\r\n"
    private static let numbers = ["+14155552678", "+442079460958"]

    private static func utf16(_ text: String, big: Bool) -> [UInt8] {
        text.utf16.flatMap { big ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    private static func utf32(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { [UInt8($0.value & 0xFF), UInt8($0.value >> 8 & 0xFF), UInt8($0.value >> 16), 0] }
    }

    static let encodings: [(name: String, bytes: [UInt8])] = [
        ("UTF-8", Array(text.utf8)), ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
        ("UTF-16 LE", [0xFF, 0xFE] + utf16(text, big: false)), ("UTF-16 BE", [0xFE, 0xFF] + utf16(text, big: true)),
        ("UTF-16 LE, no mark", utf16(text, big: false)), ("UTF-16 BE, no mark", utf16(text, big: true)),
        ("Windows-1252", text.unicodeScalars.map { UInt8($0.value) }),
    ]

    @Test(arguments: encodings)
    func eachEncodingIsRead(_ name: String, _ bytes: [UInt8]) throws {
        let file = try DoNotCallFile(bytes)
        #expect(file.numbers == Self.numbers && file.unreadableCount == 0)
        #expect(file.isWindows1252 == (name == "Windows-1252"))
    }

    static let unreadable: [(bytes: [UInt8], problem: ImportProblem)] = [
        ([0xFF, 0xFE, 0, 0] + utf32(text), .utf32), (utf32(text), .utf32),
        ([0xFF, 0xFE] + utf16(text, big: false).dropLast(), .damagedUTF16),
        ([0xFF, 0xFE, 0x3D, 0xD8, 0x31, 0], .damagedUTF16),
        (Array("+14155552678\n+1415\0\n".utf8), .binary), ([0x50, 0x4B, 0x03, 0x04, 0x14, 0], .notText),
        ([0x1F, 0x8B, 8], .notText), ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .notText), (Array("%PDF-1.7".utf8), .notText),
        (Array("phone,name\n+14155552677,\"Jane\n+14155552678,Bob\n".utf8), .quoteNotClosed(line: 2)),
        (Array("\"+14155552678\n+442079460958".utf8), .quoteNotClosed(line: 1)),
    ]

    @Test(arguments: unreadable)
    func nothingIsTakenOfWhatIsNotUnderstood(_ bytes: [UInt8], _ problem: ImportProblem) {
        #expect(throws: problem) { try DoNotCallFile(bytes) }
        #expect(problem.words.hasSuffix("Nothing was taken."))
    }

    struct Heading: Sendable, CustomTestStringConvertible {
        let text: String
        var region: String?
        var column: String?
        /// `nil` where it has to be asked for.
        let numbers: [String]?
        var testDescription: String { "\(text.debugDescription) \(column ?? "")" }
    }

    static let headings: [Heading] = [
        Heading(text: "crm_id,mobile\n4155550000,+14155552677", region: "US", numbers: ["+14155552677"]),
        Heading(text: "crm_id,mob\n4155550000,+14155552677", region: "US", numbers: nil),
        Heading(text: "crm_id,mob\n4155550000,+14155552677", region: "US", column: "mob", numbers: ["+14155552677"]),
        Heading(text: "crm_id,mob\n4155550000,+14155552677", region: "US", column: "2", numbers: ["+14155552677"]),
        Heading(text: "crm_id,mob\nA-17,+14155552677", region: "US", numbers: ["+14155552677"]),
        Heading(text: "crm_id,mob\nA-17,x", region: "US", numbers: nil),
        Heading(text: "phone,mobile\n+14155552678,+14155552677", numbers: nil),
        Heading(text: "phone,mobile\n,+14155552677", numbers: ["+14155552677"]),
        Heading(text: "phone,phone\n+14155552678,+14155552677", numbers: nil),
        Heading(text: "phone,phone\n+14155552678,+14155552677", column: "phone", numbers: nil),
        Heading(text: "phone,phone\n+14155552678,+14155552677", column: "2", numbers: ["+14155552677"]),
        Heading(text: "number,phone\n4155550000,+14155552677", region: "US", numbers: ["+14155552677"]),
        Heading(text: "number,name\n+14155552677,x", numbers: ["+14155552677"]),
        Heading(text: "Name\tPhone Number\nJane\t+14155552677", numbers: ["+14155552677"]),
        Heading(text: "id;TELEPHONE_NO.\n17;+14155552677", numbers: ["+14155552677"]),
        Heading(text: "Name,Téléphone\nJane,+14155552677", numbers: ["+14155552677"]),
        Heading(text: "Name,Cell\nJane,+14155552677", numbers: ["+14155552677"]),
        Heading(text: "tel,+14155552678\ntel,+14155552677", numbers: ["+14155552678", "+14155552677"]),
        Heading(text: "+14155552678,4155550000\n+14155552677,4155550001", region: "US", numbers: nil),
        Heading(text: "+14155552678,4155550000", region: "US", column: "1", numbers: ["+14155552678"]),
        Heading(text: "+14155552678,Jane", column: "3", numbers: nil),
        Heading(text: "+14155552678,Jane", column: "0", numbers: nil),
        Heading(text: "phone,name\n+14155552678,Jane", column: "fax", numbers: nil),
        Heading(text: "phone,name", numbers: []), Heading(text: "mobile", numbers: []),
        Heading(text: "\n\n", numbers: []),
        Heading(text: "sep=;\nname;phone\nSmith, Jane;+14155552677", numbers: ["+14155552677"]),
    ]

    @Test(arguments: headings)
    func theColumnIsFoundOrAskedFor(_ sample: Heading) {
        let file = try? DoNotCallFile(Array(sample.text.utf8), region: sample.region, column: sample.column)
        #expect(file?.numbers == sample.numbers)
    }

    @Test func whatIsAskedForIsNamed() {
        let bytes = Array("crm_id,my mobile\n4155550000,+14155552677".utf8)
        let problem = #expect(throws: ImportProblem.self) { try DoNotCallFile(bytes, region: "US") }
        #expect(problem?.words.contains("--column crm_id or --column \"my mobile\"") == true)
    }

    @Test func raggedRowsAreCountedAndNamed() throws {
        let text = "name,phone,fax\nA,+14155552671\nB,+14155552672,,\nC\nSmith, D,+14155552673,\nE,+14155552674,x\n"
        let file = try DoNotCallFile(Array(text.utf8))
        #expect(file.numbers == ["+14155552671", "+14155552672", "+14155552674"])
        #expect(file.unreadable.map(\.line) == [4, 5] && file.unreadableCount == 2)
        #expect(file.raggedCount == 1 && file.firstRagged == 2)
        let plain = try DoNotCallFile(Array("+14155552671\n+14155552672,Jane\n".utf8))
        #expect(plain.numbers.count == 2 && plain.firstRagged == 2)
    }

    @Test func manyUnreadableRowsAreCounted() throws {
        let file = try DoNotCallFile(Array(String(repeating: "nobody\n", count: 3_000).utf8))
        #expect(file.unreadableCount == 3_000 && file.unreadable.count == DoNotCallFile.mostShown)
    }
}
