import Foundation
import OrderedCollections
import Testing

@testable import CallCore

/// What of a filled form can begin another call.
struct FormStartingTests {
    private let context = FormContext(now: Sample.start, zone: .gmt)

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
}
