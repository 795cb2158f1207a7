import CPhoneNumber
import Foundation
import OrderedCollections
import Testing

@testable import CallDomain

@Suite("A written number")
struct WrittenNumberTests {
    @Test("is read as it was meant, or refused for what is wrong", arguments: WrittenNumber.table)
    func reading(written: WrittenNumber) throws {
        let reading = PhoneNumber.read(written.text, region: written.region)
        switch written.expected {
        case .problem(let words):
            // What the plan calls impossible and E.164 allows can be called by a person's own word.
            #expect((reading.problem ?? reading.number?.planProblem) == words)
        case .number(let isValid, let e164, let region, let kind):
            let number = try #require(reading.number)
            #expect(reading.isValid == isValid)
            #expect(number.e164 == e164)
            #expect(number.region ?? "001" == region)
            #expect(number.kind == kind)
        }
    }

    @Test("agrees with what the library itself answers", arguments: WrittenNumber.table)
    func library(written: WrittenNumber) {
        switch written.expected {
        case .number(let isValid, let e164, let region, let kind):
            let answer = cpn_read(e164, nil)
            #expect(answer.validity == (isValid ? CPN_VALID : CPN_POSSIBLE))
            #expect(Self.text(answer.e164) == e164)
            #expect(Self.text(answer.region) == region)
            #expect(PhoneNumberKind(answer.kind) == kind)
            guard !written.text.contains("ext.") else { return }
            let shown = PhoneNumber.read(written.text, region: written.region).number?.international
            #expect(shown == Self.text(answer.international))
        case .problem(let words):
            // Masks, letters and short codes are ours to refuse: the library makes numbers of them.
            guard (try? NumberText(written.text)) != nil, !words.hasPrefix("a short code") else { return }
            let answer = cpn_read(written.text, written.region)
            #expect(answer.validity != CPN_VALID && answer.validity != CPN_POSSIBLE)
            Self.checkCount(words, answer)
        }
    }

    @Test("stands in the form as it is sent and shown, with the region it was read in", arguments: WrittenNumber.table)
    func form(written: WrittenNumber) throws {
        let caller = written.region.flatMap { Self.callers[$0] }
        try #require(caller != nil || written.region == nil || written.region == "QQ")
        let context = FormContext(now: .now, zone: .utc, callerNumber: caller)
        let text = FieldValue.text(written.text)
        let reading = formWithOne(.phoneNumber).read(FormValues(["f": text]), in: context)
        switch written.expected {
        case .number(let isValid, let e164, _, _):
            guard !written.text.contains("ext.") else {
                #expect(reading.problem(at: "f")?.words.contains("extension") == true)
                return
            }
            #expect(reading.body["f"]?.string == e164)
            #expect(reading.problem(at: "f")?.severity == (isValid ? nil : .warning))
            let code = written.region.map { cpn_country_code($0) }
            let text = (try? NumberText(written.text))?.number ?? written.text
            let isAbroad = InternationalPrefix.readings(of: text).contains { PhoneNumber.read($0).isValid }
            let isNational = !text.contains { "+＋".contains($0) } && !text.contains("phone-context") && !isAbroad
            let isHome = reading.numbers["f"].map { Int32($0.countryCode) } == code
            if let readIn = reading.numbers["f"]?.readIn {
                #expect(isNational && isHome)
                #expect(cpn_country_code(readIn) == code)
            } else {
                #expect(!isNational || !isHome || Self.saysItsCode(text, written.region))
            }
        case .problem(let words):
            let isDoubted = reading.numbers["f"]?.planProblem != nil
            #expect(reading.body["f"]?.string == reading.numbers["f"]?.e164)
            #expect(reading.problem(at: "f")?.severity == (isDoubted ? .warning : .error))
            guard !isDoubted else {
                #expect(reading.problem(at: "f")?.words.dropFirst().hasPrefix(words.dropFirst() + ":") == true)
                return
            }
            guard written.region != "QQ" else { return }
            #expect(reading.problem(at: "f")?.words.dropFirst().hasPrefix(words.dropFirst() + ".") == true)
        }
    }

    @Test("the table is wide enough")
    func width() {
        let table = WrittenNumber.table
        let regions = table.compactMap { row -> String? in
            guard case .number(_, _, let region, _) = row.expected else { return nil }
            return region
        }
        #expect(table.count >= 190)
        #expect(Set(regions).count >= 70)
        #expect(table.filter { $0.region != nil }.count >= 90)
        #expect(table.count - regions.count >= 35)
        #expect(table.filter { if case .number(false, _, _, _) = $0.expected { true } else { false } }.count >= 12)
    }

    /// A number of every region that national numbers are read in, to be called from.
    private static let callers: [String: String] = {
        var callers: [String: String] = [:]
        for row in WrittenNumber.table {
            guard let region = row.region, case .number(true, let e164, region, _) = row.expected else { continue }
            callers[region] = e164
        }
        return callers
    }()

    /// The region's own country code was written without a plus sign.
    private static func saysItsCode(_ text: String, _ region: String?) -> Bool {
        cpn_read(text, region).source == CPN_SOURCE_NO_PLUS_SIGN
    }

    /// Counts the digits that are missing or too many anew, from the library's lengths.
    private static func checkCount(_ words: String, _ answer: cpn_number) {
        let numerals = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        guard let count = numerals.firstIndex(where: { words.hasPrefix("\($0) digit") }).map({ $0 + 1 }) else { return }
        let bits = cpn_possible_lengths(answer.country_code)
        let lengths = (1..<32).filter { bits & (1 << UInt32($0)) != 0 }
        let code = String(answer.country_code).count
        // The stump of a number has no E.164.
        let length = max(text(answer.e164).count - 1 - code, 1)
        let direction = words.split(separator: ",")[0].contains(" short") ? 1 : -1
        #expect(lengths.contains(length + direction * count))
        #expect(!lengths.contains { abs($0 - length) < count })
    }

    private static func text<Characters>(_ characters: Characters) -> String {
        withUnsafeBytes(of: characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
