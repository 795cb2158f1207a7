import OrderedCollections
import Testing
import Wording

@testable import CallDomain
@testable import CallProviders

/// People are pasted where a number belongs.
struct PastedPersonTests {
    struct Paste: Sendable {
        let text: String
        let number: String
        var name: String?
        var email: String?
        var leftOut: [String] = []
    }

    @Test(arguments: [
        Paste(text: "Jane Smith <+1 415 555 2678>", number: "+1 415 555 2678", name: "Jane Smith"),
        Paste(text: "Jane Smith +1 415 555 2678", number: "+1 415 555 2678", name: "Jane Smith"),
        Paste(text: "+1 415 555 2678 Jane Smith", number: "+1 415 555 2678", name: "Jane Smith"),
        Paste(text: "\"Smith, Jane\" <+14155552678>", number: "+14155552678", name: "Jane Smith"),
        Paste(
            text: "Smith, Jane;+14155552678;jane@example.com", number: "+14155552678", name: "Jane Smith",
            email: "jane@example.com"),
        Paste(
            text: "Jane Smith\t+14155552678\tjane@example.com", number: "+14155552678", name: "Jane Smith",
            email: "jane@example.com"),
        Paste(
            text: "Jane Smith,+14155552678,jane@example.com", number: "+14155552678", name: "Jane Smith",
            email: "jane@example.com"),
        Paste(
            text: "Jane Smith\t(415) 555-2678\tAcme Ltd", number: "(415) 555-2678", name: "Jane Smith",
            leftOut: ["Acme Ltd"]),
        Paste(
            text: "100234567\tJane Smith\t+14155552678", number: "+14155552678", name: "Jane Smith",
            leftOut: ["100234567"]),
        Paste(text: "Jane Smith, mobile: +1 415 555 2678", number: "+1 415 555 2678", name: "Jane Smith"),
        Paste(text: "Name: Jane Smith\nTel.: +1 415 555 2678", number: "+1 415 555 2678", name: "Jane Smith"),
        Paste(text: "jane@example.com +14155552678", number: "+14155552678", email: "jane@example.com"),
        Paste(
            text: "BEGIN:VCARD\nVERSION:3.0\nN:Smith;Jane;;;\nFN:Jane Smith\nTEL;TYPE=CELL:+1 415 555 2678\nEND:VCARD",
            number: "+1 415 555 2678", name: "Jane Smith"),
        Paste(
            text: "FN:Jane Smith\r\nitem1.TEL;VALUE=uri:tel:+14155552678", number: "+14155552678", name: "Jane Smith"),
        Paste(
            text: "FN:Jane Smith\r\nTEL;TYPE=WORK,FAX:+14155552600\r\nTEL;TYPE=CELL:+1415\r\n 5552678",
            number: "+14155552678", name: "Jane Smith"),
        Paste(text: "José Ñandú <+52 55 5555 0100>", number: "+52 55 5555 0100", name: "José Ñandú"),
        Paste(text: "Jane Smith +1 415 555 2678 x12", number: "+1 415 555 2678 x12", name: "Jane Smith"),
        Paste(
            text: "Jane Smith\t+14155552678\t+14155552679", number: "+14155552678", name: "Jane Smith",
            leftOut: ["+14155552679"]),
    ])
    func areReadInParts(_ paste: Paste) throws {
        let person = try #require(PastedPerson(paste.text, region: "US"))
        #expect(person.number == paste.number)
        #expect(person.name?.whole == paste.name)
        #expect(person.email == paste.email)
        #expect(person.leftOut == paste.leftOut)
    }

    @Test(arguments: [
        "+1 415 555 2678", "(415) 555-2678", "tel:+14155552678;ext=12", "+1 415 555 2678 x123", "+1415555XXXX",
        "+1-800-FLOWERS", "Jane Smith", "", "jane@example.com", "Tel.: +44 20 7946 0018", "+1 415 ••• 1234 Jane",
        "14:30", "429069971.0", "4.29069971E+8", "{\"a\":1}",
        // Whose number is which, and is it one at all?
        "Jane Smith <0429069971>; Bob Jones <+14155552678>", "Jane 4155552678\nBob 4155552679",
        "4155552678 or 4155552679", "call 4155552678 not 4155552679", "0429 069 GOO", "0429 069 nine seven one",
    ])
    func anythingElseIsNoPerson(_ text: String) { #expect(PastedPerson(text, region: "US") == nil) }

    @Test func fieldsAreFilledByWhatTheyMean() throws {
        let person = try #require(PastedPerson("Smith, Jane;+14155552678;jane@example.com;Acme"))
        let phone = try #require(FormCatalog.form("contactship-phone"))
        var values = FormValues()
        let filling = values.fill(person, in: phone)
        #expect(values.text("to_number") == "+14155552678" && values.text("full_name") == "Jane Smith")
        #expect(values.text("email") == "jane@example.com")
        #expect(filling.filled == ["to_number", "full_name", "email"] && filling.leftOut == ["Acme"])
        let voxworks = try #require(FormCatalog.form("voxworks-phone"))
        var others = FormValues()
        _ = others.fill(person, in: voxworks)
        #expect(others.text("contact.phone_number") == "+14155552678")
        #expect(others.text("contact.first_name") == "Jane" && others.text("contact.last_name") == "Smith")
    }

    @Test func whatWasTypedStaysAndIsTold() throws {
        let person = try #require(PastedPerson("Jane Smith <+14155552678>"))
        let form = try #require(FormCatalog.form("contactship-phone"))
        var values = FormValues(["to_number": .text("+442079460018"), "full_name": .text("Ada Lovelace")])
        let filling = values.fill(person, in: form)
        #expect(values.text("full_name") == "Ada Lovelace" && filling.kept.map(\.path) == ["full_name"])
        #expect(filling.replaced == "+442079460018")
        #expect(
            filling.words(form)
                == "Filled from what was pasted: To. It was +442079460018. Name stays \u{201C}Ada Lovelace\u{201D}, not "
                + "\u{201C}Jane Smith\u{201D}: see whose number it is.")
    }

    @Test(
        "whom somebody said not to call is nobody to call",
        arguments: [
            "do not call 0429069971", "Jane Smith 0429069971 - Do not call", "Jane\t0429069971\tDNC", "DNC 0429069971",
            "STOP 0429 069 971", "Jane, 0429069971 (don\u{2019}t call)", "Ana +525512345678 no llamar",
        ])
    func notToCall(_ text: String) {
        #expect(PastedPerson(text, region: "AU") == nil)
        let problem = PhoneNumber.read(text, region: "AU").problem
        #expect(problem == "the text says not to call: put the number on the do-not-call list")
    }

    @Test func aNumberBesideAnIdIsTheOneThatCanBeCalled() {
        #expect(PastedPerson("Jane Smith\t10023456\t0429069971", region: "AU")?.number == "0429069971")
        #expect(PastedPerson("10023456;Jane Smith;0429069971", region: "AU")?.number == "0429069971")
        #expect(PastedPerson("Jane Smith\t4155552678\t2125550123", region: "US") == nil)
        #expect(PastedPerson("Jane Smith\t10023456\t20023456", region: "AU") == nil)
    }
}
