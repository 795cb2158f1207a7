import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("The forms")
struct FormCatalogTests {
    struct Documented: Sendable, CustomTestStringConvertible {
        let form: String
        let endpoint: String
        let required: [String]
        let optional: [String]

        var testDescription: String { form }
    }

    static let documented = [
        Documented(
            form: "contactship-phone", endpoint: "POST /v1/calls/single-phone-call",
            required: ["from_number", "to_number", "full_name", "agent_id"],
            optional: [
                "email", "country", "delay", "schedule.scheduled_call_time", "schedule.timezone", "additional_data",
                "webhook_url", "metadata",
            ]),
        Documented(
            form: "contactship-contact", endpoint: "POST /v1/calls/single-contact-call",
            required: ["contact_id", "agent_id", "from_number_id"],
            optional: [
                "additional_data", "delay", "schedule.scheduled_call_time", "schedule.timezone", "metadata",
            ]),
        Documented(
            form: "temphone-scheduled", endpoint: "POST /calls/scheduled",
            required: ["contact_id", "scheduled_at", "initial_message"],
            optional: [
                "campaign_id", "timezone", "max_duration_seconds", "caller_id", "metadata", "recording_enabled",
                "webhook_url",
            ]),
        Documented(
            form: "voxworks-phone", endpoint: "POST /api/v1/create-phone-call",
            required: ["from_number", "script_id", "contact.phone_number"],
            optional: ["contact.first_name", "contact.last_name", "objects", "scheduled_time"]),
    ]

    @Test("have every field of the documents and no other", arguments: documented)
    func fields(documented: Documented) throws {
        let form = try #require(FormCatalog.form(documented.form))
        #expect("\(form.method) \(form.path)" == documented.endpoint)
        #expect(Set(form.fields.filter(\.isRequired).map(\.path)) == Set(documented.required))
        #expect(Set(form.fields.filter { !$0.isRequired && $0.isSent }.map(\.path)) == Set(documented.optional))
        #expect(form.fields.count(where: \.isSent) == documented.required.count + documented.optional.count)
    }

    @Test("are the four of the documents")
    func all() {
        #expect(FormCatalog.all.map(\.id) == Self.documented.map(\.form))
        #expect(FormCatalog.forms(of: .contactship).count == 2)
        #expect(FormCatalog.form("nothing") == nil)
    }

    @Test("carry the documents' defaults")
    func defaults() throws {
        let form = try #require(FormCatalog.form("temphone-scheduled"))
        #expect(form.field(at: "max_duration_seconds")?.kind == .seconds(in: 1...86_400, default: 900))
        #expect(form.field(at: "recording_enabled")?.kind == .toggle(default: true))
    }

    @Test("name only fields that exist, and say what each is for", arguments: FormCatalog.all)
    func consistent(form: CallForm) {
        let paths = Set(form.fields.map(\.path))
        for field in form.fields {
            #expect(paths.isSuperset(of: field.excludes + field.needs))
            #expect(!field.label.isEmpty)
            #expect(!field.help.isEmpty)
            #expect(!field.kind.wants.isEmpty)
        }
    }

    @Test("refuse to be sent empty, naming every required field", arguments: documented)
    func empty(documented: Documented) throws {
        let form = try #require(FormCatalog.form(documented.form))
        let reading = form.read(FormValues(), in: FormContext(now: .now, zone: .utc))
        #expect(!reading.isComplete)
        #expect(Set(reading.problems.map(\.path)) == Set(documented.required))
        #expect(reading.body == .object([:]))
    }
}
