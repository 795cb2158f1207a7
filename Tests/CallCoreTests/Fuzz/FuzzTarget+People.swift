import Foundation
import TestTools

@testable import CallDomain
@testable import CallJournal
@testable import CallProviders

/// What people type.
extension FuzzTarget {
    static let people = [phone, time, filter, assignment, paste, placeholders]

    private static let phone = FuzzTarget(
        "phone",
        seeds: [
            "+1 (415) 555-2678", "0491 570 156", "tel:+44-20-7946-0958;ext=12", "００４４ 20 7946 0958", "911",
            "+52 1 55 5555 0100",
        ]
    ) { (text: String) in
        for region in [nil, "US", "AU"] {
            guard let number = PhoneNumber.read(text, region: region).number else { continue }
            let digits = number.e164.dropFirst()
            guard number.e164.hasPrefix("+"), (3...15).contains(digits.count),
                digits.allSatisfy({ $0.isASCII && $0.isNumber })
            else { throw Broken("\(number.e164) is not E.164") }
            guard PhoneNumber.e164(number.e164) == number.e164 else { throw Broken("\(number.e164) reads as another") }
        }
    }

    private static let time = FuzzTarget(
        "time",
        seeds: [
            "14:30", "tomorrow 9:00", "mon 10am", "2026-06-15 14:30", "+45m", "2026-06-15T14:30:00+02:00",
            "in 45 minutes",
            "+1h30m", "12:00 pm", "noon",
        ]
    ) { (text: String) in
        guard let entry = try? TimeEntry(parsing: text) else { return }
        for zone in ["UTC", "Australia/Lord_Howe", "America/Mexico_City"].compactMap(Zone.init(identifier:)) {
            if case .once(let date) = entry.meaning(in: zone, now: Sample.start), !date.timeIntervalSince1970.isFinite {
                throw Broken("an instant without an end")
            }
        }
    }

    private static let filter = FuzzTarget(
        "filter",
        seeds: [
            "state:failed ended<2h !agent:survey", "to:+1415 from:555", "\"call back\" jane",
            "is:foreign due<10m -is:live",
            "disposition:none outcome:no-answer took>1h30m", "provider:vox account:\"sales\"",
        ]
    ) { (text: String) in
        let filter = CallFilter(parsing: text)
        guard CallFilter(parsing: text) == filter else { throw Broken("read twice it is another") }
        // What the engine itself does not take would be a hole in what is sent to it.
        _ = try await journal.get().calls(CallQuery(filter: filter, now: Sample.start, limit: 5))
    }

    private static let journal = Result { try SQLiteJournal.temporary() }

    private static let assignment = FuzzTarget(
        "assignment",
        seeds: [
            "to_number=+14155552678", "additional_data.plan=premium", "objects.policy.number:=42",
            "metadata.a.b:={\"c\":[1]}",
        ]
    ) { (text: String) in
        guard let assignment = try? FieldAssignment(parsing: text) else { return }
        for form in FormCatalog.all {
            var values = FormValues()
            guard (try? values.set(assignment, in: form)) != nil else { continue }
            _ = form.read(values, in: FormContext(now: Sample.start, zone: .utc))
        }
    }

    private static let paste = FuzzTarget(
        "paste",
        seeds: [
            "{\"to_number\": \"+14155552678\", \"full_name\": \"Ada\", \"additional_data\": [{\"key\": \"a\", \"value\": 1}]}",
            "contact_id=c1\nagent_id=a\ndelay=5\nmetadata.campaign=spring\n", "plan: premium\nbalance = 12",
        ]
    ) { (text: String) in
        if let pasted = try? PastedForm(text, forms: FormCatalog.all) { _ = pasted.values.json.compact }
        for isObject in [true, false] { _ = PastedPairs(text, isObject: isObject) }
    }

    private static let placeholders = FuzzTarget(
        "placeholders", seeds: ["Hi {{first_name}}, this is {{ company }}.", "{{{{x}}}}", "{{", "}}{{a}}"]
    ) { (text: String) in
        for place in MessagePlaceholders(text).all where place.range.upperBound > text.utf8.count {
            throw Broken("a placeholder beyond the text")
        }
    }
}
