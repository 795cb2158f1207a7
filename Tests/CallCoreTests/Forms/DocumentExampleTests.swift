import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("The documents' examples")
struct DocumentExampleTests {
    private static let context = FormContext(now: Date(timeIntervalSince1970: 1_767_225_600), zone: .utc)

    @Test("give the documents' JSON when filled in from JSON", arguments: DocumentExample.all)
    func fromJSON(example: DocumentExample) throws {
        let form = try #require(FormCatalog.form(example.form))
        let values = try FormValues(body: JSON(parsing: example.body), form: form)
        let reading = form.read(values, in: Self.context)
        #expect(reading.problems.filter { $0.severity == .error } == [])
        #expect(reading.body.inKeyOrder == (try example.expected()))
    }

    @Test("give the documents' JSON when filled in one value at a time", arguments: DocumentExample.all)
    func fromAssignments(example: DocumentExample) throws {
        let form = try #require(FormCatalog.form(example.form))
        var values = FormValues()
        for text in example.assignments { try values.set(FieldAssignment(parsing: text), in: form) }
        let reading = form.read(values, in: Self.context)
        #expect(reading.isComplete)
        #expect(reading.body.inKeyOrder == (try example.expected()))
    }

    @Test("are filled in any order", arguments: DocumentExample.all)
    func inAnyOrder(example: DocumentExample) throws {
        let form = try #require(FormCatalog.form(example.form))
        var values = FormValues()
        for text in example.assignments.reversed() { try values.set(FieldAssignment(parsing: text), in: form) }
        let body = form.read(values, in: Self.context).body
        #expect(Array(body.members?.keys ?? []) == Self.topLevelOrder(of: form, in: body))
        guard !example.assignments.contains(where: { $0.hasPrefix("additional_data") }) else { return }
        #expect(body.inKeyOrder == (try example.expected()))
    }

    @Test("differ from the documents in two numbers and nothing else")
    func differences() throws {
        let differences = DocumentExample.all.compactMap(\.difference)
        #expect(differences.map(\.documented) == ["+1-415-555-0199", "0429069971"])
        #expect(differences.map(\.sent) == ["+14155550199", "+61429069971"])
        for example in DocumentExample.all {
            guard let difference = example.difference else { continue }
            let documented = try JSON(parsing: example.body)
            #expect(documented[path: difference.path.joined(separator: ".")] == difference.documented)
        }
    }

    @Test("carry our own id in metadata where the provider takes it", arguments: DocumentExample.all)
    func reference(example: DocumentExample) throws {
        let form = try #require(FormCatalog.form(example.form))
        let id = CallID()
        let reading = form.read(try FormValues(body: JSON(parsing: example.body), form: form), in: Self.context)
        let request = reading.request(reference: id)
        #expect(request.method == "POST")
        #expect(request.path == form.path)
        var expected = try example.expected()
        if form.id != "voxworks-phone" {
            expected.set(.string(id.description), at: ["metadata", "trunkline_call_id"])
        }
        #expect(try JSON(parsing: request.body ?? "").inKeyOrder == expected.inKeyOrder)
    }

    @Test("become an intent that knows who calls whom and when")
    func intent() throws {
        let example = try #require(DocumentExample.all.first { $0.form == "voxworks-phone" })
        let form = try #require(FormCatalog.form(example.form))
        let values = try FormValues(body: JSON(parsing: example.body), form: form)
        let account = Account(name: "sydney", provider: .voxworks, baseURL: "https://v", key: .missing)
        let reading = form.read(values, in: Self.context)
        let intent = try #require(
            reading.intent(
                id: CallID(), account: account, values: values, knowledge: FormKnowledge(agentName: "Renewal"),
                now: Self.context.now, by: "ana"))
        #expect(intent.callee == Callee(number: "+61429069971", name: "John Smith"))
        #expect(intent.caller.number == "+61291234567")
        #expect(intent.caller.agentName == "Renewal")
        #expect(intent.scheduledAt == Date(timeIntervalSince1970: 1_772_010_000))
        #expect(intent.fences == ["number:+61429069971"])
        let elsewhere = Account(name: "x", provider: .temphone, baseURL: "https://t", key: .missing)
        #expect(
            reading.intent(
                id: CallID(), account: elsewhere, values: values, knowledge: FormKnowledge(), now: Self.context.now,
                by: "ana") == nil)
    }

    private static func topLevelOrder(of form: CallForm, in body: JSON) -> [String] {
        var names: [String] = []
        for field in form.fields {
            let name = String(field.path.prefix { $0 != "." })
            if body[name] != nil, !names.contains(name) { names.append(name) }
        }
        return names
    }
}
