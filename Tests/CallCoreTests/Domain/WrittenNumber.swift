import Foundation
import Testing

@testable import CallDomain

/// A telephone number as somebody may write it, and what is to be read.
struct WrittenNumber: Sendable, CustomTestStringConvertible {
    enum Expected: Hashable, Sendable {
        case number(isValid: Bool, e164: String, region: String, kind: PhoneNumberKind)
        case problem(String)
    }

    let text: String
    /// Where it is read, if it is written without a country code.
    let region: String?
    let expected: Expected

    var testDescription: String { "\(region ?? "-") \(text.debugDescription)" }

    /// `region | text | valid E.164 region kind`, or `region | text | what is wrong`.
    init?(row: String) {
        let columns = row.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ")) }
        guard columns.count == 3 else { return nil }
        region = columns[0] == "-" ? nil : columns[0]
        text = columns[1]
        let words = columns[2].split(separator: " ", maxSplits: 3).map(String.init)
        guard let validity = words.first, ["valid", "possible"].contains(validity) else {
            expected = .problem(columns[2])
            return
        }
        guard words.count == 4, let kind = PhoneNumberKind(rawValue: words[3]) else { return nil }
        expected = .number(isValid: validity == "valid", e164: words[1], region: words[2], kind: kind)
    }
}
