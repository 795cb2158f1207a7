import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("Filling a form")
struct FillingTests {
    private static func fill(_ form: String, _ assignments: [String]) throws -> FormValues {
        let form = try #require(FormCatalog.form(form))
        var values = FormValues()
        for text in assignments { try values.set(FieldAssignment(parsing: text), in: form) }
        return values
    }

    @Test(
        "names what comes near an unknown field",
        arguments: [
            ("contactship-phone", "to_nmber=1", "to_number"),
            ("contactship-phone", "shedule.timezone=UTC", "schedule.timezone"),
            ("voxworks-phone", "phone_number=1", "contact.phone_number"),
            ("voxworks-phone", "contact.email=x", "contact"),
            ("temphone-scheduled", "message=hi", "initial_message"),
            ("contactship-contact", "webhook_url=https://x", "contactship-contact has no field"),
            ("contactship-phone", "to_number.x=1", "to_number"),
        ])
    func unknown(form: String, assignment: String, expected: String) throws {
        let error = try #require(throws: FillingError.self) { try Self.fill(form, [assignment]) }
        #expect(error.description.contains("\(form) has no field"))
        #expect(error.description.contains(expected))
    }

    @Test("sets a whole group of fields, an object or pairs by JSON")
    func groups() throws {
        let values = try Self.fill(
            "contactship-phone",
            [
                #"schedule:={"scheduled_call_time": "2026-06-15 10:00:00", "timezone": "UTC"}"#,
                #"metadata:={"priority": 3}"#, "metadata.campaign=spring",
                #"additional_data:=[{"key": "plan", "value": "premium"}]"#, "additional_data.balance=250.00",
            ])
        #expect(values.text("schedule.timezone") == "UTC")
        #expect(values["metadata"] == .object(["priority": 3, "campaign": "spring"]))
        #expect(
            values["additional_data"]
                == .pairs([.init(key: "plan", value: "premium"), .init(key: "balance", value: "250.00")]))
    }

    @Test("takes the last of two values, and an empty one away")
    func last() throws {
        #expect(try Self.fill("contactship-phone", ["email=a@b.c", "email=d@e.f"]).text("email") == "d@e.f")
        #expect(try Self.fill("contactship-phone", ["email=a@b.c", "email="]) == FormValues())
        #expect(try Self.fill("contactship-phone", ["email=a@b.c", "email:=null"]) == FormValues())
    }

    @Test(
        "refuses bodies that are not the form's",
        arguments: [
            ("contactship-phone", "[]"), ("contactship-phone", "3"), ("contactship-phone", #"{"nope": 1}"#),
            ("contactship-phone", #"{"schedule": 3}"#), ("contactship-phone", #"{"schedule": {"zone": "UTC"}}"#),
            ("contactship-phone", #"{"to_number": ["+1"]}"#),
            ("contactship-phone", #"{"additional_data": [{"key": "a", "value": "b", "more": 1}]}"#),
            ("contactship-phone", #"{"additional_data": ["a"]}"#),
            ("contactship-phone", #"{"schedule.timezone": "UTC"}"#),
        ])
    func bodies(form: String, body: String) throws {
        let form = try #require(FormCatalog.form(form))
        let json = try JSON(parsing: body)
        #expect(throws: FillingError.self) { try FormValues(body: json, form: form) }
    }

    @Test("leaves out what a body gives as null")
    func nulls() throws {
        let form = try #require(FormCatalog.form("contactship-phone"))
        let body: JSON = ["email": .null, "schedule": .null, "metadata": .null, "additional_data": .null]
        #expect(try FormValues(body: body, form: form) == FormValues())
    }

    @Test("keeps our own id over one that was typed")
    func reference() throws {
        let form = try #require(FormCatalog.form("contactship-contact"))
        let values = try Self.fill("contactship-contact", ["metadata.trunkline_call_id=forged", "metadata.a=b"])
        let id = CallID()
        let request = form.read(values, in: FormContext(now: .now, zone: .utc)).request(reference: id)
        let body = try JSON(parsing: request.body ?? "")
        #expect(body["metadata"]?["trunkline_call_id"]?.string == id.description)
        #expect(body["metadata"]?["a"] == "b")
    }

    @Test(
        "survives the journal's JSON",
        arguments: [
            FormValues(), FormValues(["a": .text("x\n\u{0}\\")]), FormValues(["a": .toggle(false)]),
            FormValues(["a": .pairs([.init(key: "k", value: "v"), .init(key: "k", value: "")])]),
            FormValues(["b": .object(["x": [1, .null, ["y": .number("250.00")]]]), "a": .text("é")]),
        ])
    func roundTrip(values: FormValues) throws {
        #expect(FormValues(json: values.json) == values)
        #expect(FormValues(json: try JSON(parsing: values.json.compact)) == values)
    }

    @Test("leaves out of the journal's JSON what a newer program wrote")
    func newer() {
        let json: JSON = ["a": ["text": "x"], "b": ["hologram": "?"], "c": 3]
        #expect(FormValues(json: json) == FormValues(["a": .text("x")]))
        #expect(FormValues(json: .null) == FormValues())
    }
}
