import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("A whole form that was pasted")
struct PastedFormTests {
    @Test("the documents' example requests find their own form", arguments: DocumentExample.all)
    func examples(example: DocumentExample) throws {
        let forms = FormCatalog.all
        for first in forms {
            let pasted = try PastedForm(
                "\n  " + example.body + "\n", forms: [first] + forms.filter { $0 != first })
            #expect(try FormValues(body: try JSON(parsing: example.body), form: pasted.form) == pasted.values)
            if first.id == example.form { #expect(pasted.form == first) }
        }
    }

    @Test("lines are taken as --set takes them")
    func lines() throws {
        let pasted = try PastedForm(
            "full_name=Jane Smith\r\n\n additional_data.plan=premium\nto_number=(415) 555-2678\n",
            forms: FormCatalog.all)
        #expect(pasted.form.id == "contactship-phone")
        #expect(pasted.values.text("full_name") == "Jane Smith")
        #expect(pasted.values["additional_data"] == .pairs([FieldValue.Pair(key: "plan", value: "premium")]))
    }

    @Test(
        "what belongs to no form fills nothing",
        arguments: ["", "  \n ", "Jane Smith", "{", "{}", "[1]", "nope=1", "{\"nope\":1}", "\\", "=", "👩‍👩‍👧=1"])
    func refused(text: String) {
        #expect(throws: FillingError.self) { try PastedForm(text, forms: FormCatalog.all) }
    }
}
