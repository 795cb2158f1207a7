import Foundation
import OrderedCollections
import Testing

@testable import CallDomain

/// What is dialled after a call is answered is told, and never lost in silence.
struct NumberExtensionTests {
    @Test(arguments: [
        ("+1 415 555 2678 ext. 55", "55"), ("+1 415 555 2678 x123", "123"), ("+1 415 555 2678x123", "123"),
        ("+1 415 555 2678 #12", "12"), ("+14155552678,,12", "12"), ("+14155552678;12", "12"),
        ("+14155552678;ext=12", "12"),
        ("tel:+14155552678;ext=12", "12"), ("+1 415 555 2678 extension 7", "7"), ("+14155552678p12", "12"),
        ("+1 415 555 2678 доб. 12", "12"), ("+1 415 555 2678 int 12", "12"), ("+14155552678,,12#", "12"),
    ])
    func isKeptBesideTheNumber(_ text: String, _ digits: String) throws {
        let number = try #require(PhoneNumber.read(text).number)
        #expect(number.e164 == "+14155552678" && number.dialledExtension == digits)
        let form = formWithOne(.phoneNumber)
        let reading = form.read(FormValues(["f": .text(text)]), in: FormContext(now: .now, zone: .utc))
        #expect(reading.problem(at: "f")?.severity == .error)
        #expect(reading.problem(at: "f")?.words.contains("leave out \u{201C}\(digits)\u{201D}") == true)
    }

    /// As many digits as a number has are a second one.
    @Test(arguments: ["0429069979, 0429069980", "0429069984;0429069985", "+61429069979 x0429069980"])
    func aSecondNumberIsNoExtension(_ text: String) {
        guard case .impossible(let words) = PhoneNumber.read(text, region: "AU") else {
            Issue.record("it was read")
            return
        }
        #expect(words == PhoneNumberProblem.severalNumbers.words)
    }
}
