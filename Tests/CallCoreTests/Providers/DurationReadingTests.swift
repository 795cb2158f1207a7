import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

/// How long a call took, as providers write it: what no call can have lasted is not told.
struct DurationReadingTests {
    private static let samples: [(String, Double?)] = [
        ("42", 42), ("\"42\"", 42), ("0", 0), ("1.5", 1.5), ("604800", 604_800), ("-5", nil), ("-0.001", nil),
        ("604801", nil), ("1e300", nil), ("9223372036854775807", nil), ("99999999999999999999999", nil),
        ("1e400", nil), ("-1e400", nil), ("NaN", nil), ("null", nil), ("\"1:02\"", nil), ("\"nan\"", nil), ("[4]", nil),
    ]

    @Test(arguments: samples)
    func everyProvider(_ sample: (String, Double?)) throws {
        func json(_ text: String) throws -> JSON { try JSON(received: Array(text.utf8)) }
        let contactship = ContactshipCallReading.report(
            try json(#"{"data":{"call_id":"c","duration":\#(sample.0)}}"#))
        let voxworks = VoxworksReading.report(try json(#"{"success":true,"call_id":"v","duration":\#(sample.0)}"#))
        let temphone = TemPhoneReading.report(try json(#"{"data":{"call_id":"t","duration_seconds":\#(sample.0)}}"#))
        for report in [contactship, voxworks, temphone] {
            #expect(try #require(report).duration == sample.1, "\(sample.0)")
        }
    }
}
