import Foundation
import OrderedCollections
import Testing

@testable import CallDomain
@testable import CallProviders

/// What of a filled form can begin another call.
struct FormStartingTests {
    private let context = FormContext(now: Sample.start, zone: .utc)

    private func starting(_ values: FormValues, _ form: String) throws -> (values: FormValues, past: Field?) {
        try #require(FormCatalog.form(form)).starting(values, in: context)
    }

    @Test func aPastTimeIsLeftOutWithItsZone() throws {
        let values = FormValues([
            "full_name": .text("Jane"), "schedule.scheduled_call_time": .text("2020-01-01 10:00"),
            "schedule.timezone": .text("America/Mexico_City"),
        ])
        let begun = try starting(values, "contactship-phone")
        #expect(begun.values == FormValues(["full_name": .text("Jane")]))
        #expect(begun.past?.label == "At")
    }

    @Test(arguments: ["2099-01-01 10:00", "2099-01-01T10:00:00Z", "nonsense", "  "])
    func whatIsNotPastStays(_ text: String) throws {
        let values = FormValues(["scheduled_at": .text(text), "timezone": .text("America/Mexico_City")])
        let begun = try starting(values, "temphone-scheduled")
        #expect(begun.values == values && begun.past == nil)
    }

    @Test func aZoneThatNeedsNoTimeStays() throws {
        let values = FormValues(["scheduled_at": .text("2020-01-01 10:00"), "timezone": .text("America/Mexico_City")])
        #expect(
            try starting(values, "temphone-scheduled").values
                == FormValues(["timezone": .text("America/Mexico_City")]))
    }

    @Test func minutesFromNowStay() throws {
        let values = FormValues(["delay": .text("45")])
        #expect(try starting(values, "contactship-phone").values == values)
    }

    @Test func ourOwnIDIsNotCarriedOver() throws {
        let reference = CallID().description
        let values = FormValues([
            "metadata": .object([FormReading.referenceKey: .string(reference), "campaign": "spring"])
        ])
        #expect(
            try starting(values, "contactship-phone").values
                == FormValues(["metadata": .object(["campaign": "spring"])]))
        let alone = FormValues(["metadata": .object([FormReading.referenceKey: .string(reference)])])
        #expect(try starting(alone, "contactship-phone").values.isEmpty)
    }

    /// What a number without its country code means hangs on the caller ID, which the next call may have another of.
    @Test(arguments: ["+12025551234": "+15512345678", "+525512345678": "+525512345678"])
    func aNumberMeansTheSameOnceItsCallerChanges(_ caller: String, _ meant: String) throws {
        let values = FormValues(["from_number": .text(caller), "to_number": .text("551 234 5678")])
        let begun = try starting(values, "contactship-phone").values
        #expect(begun.text("from_number") == caller && begun.text("to_number") == meant)
        let alone = FormValues(["to_number": .text("551 234 5678"), "full_name": .text("551 234 5678")])
        #expect(try starting(alone, "contactship-phone").values == alone)
    }

    @Test func aDayInWordsGetsItsDateAndAllElseStays() throws {
        let form = try #require(FormCatalog.form("contactship-phone"))
        let path = "schedule.scheduled_call_time"
        var values = FormValues([path: .text("tomorrow 9:00"), "schedule.timezone": .text("America/Mexico_City")])
        let tomorrow = form.settled(values, in: context)
        #expect(tomorrow.text(path).hasSuffix(" 09:00") && tomorrow.text("schedule.timezone") == "America/Mexico_City")
        #expect(
            form.read(tomorrow, in: context).scheduledAt == form.read(values, in: context).scheduledAt)
        for text in ["+45m", "nonsense", "2020-01-01 10:00"] {
            values[path] = .text(text)
            #expect(form.settled(values, in: context) == values)
        }
    }
}
