import Foundation
import Testing

@testable import CallDomain

/// What an answer says of a placed call that is not what was asked for.
struct AnswerDifferenceTests {
    private static let now = Date(timeIntervalSince1970: 1_800_000_000)

    private static func difference(
        number: String? = "+14155552671", contact: String? = nil, asked: Date? = nil,
        _ change: (inout CallReport) -> Void
    ) -> AnswerDifference? {
        var report = CallReport(providerCallID: "x", raw: .null)
        change(&report)
        let intent = Sample.intent(number: number, contact: contact, scheduledAt: asked, createdAt: now)
        return AnswerDifference(report, to: intent, at: now)
    }

    @Test func anotherNumberIsTheGravest() {
        let other = Self.difference {
            $0.toNumber = "+14155550199"
            $0.state = .ended(.failed)
        }
        #expect(other == .number("+14155550199"))
        #expect(Self.difference { $0.toNumber = "(415) 555-2671" } == nil)
        #expect(Self.difference { $0.toNumber = "+1415555XXXX" } == nil)
        #expect(Self.difference(number: "+541123456789") { $0.toNumber = "+5491123456789" } == nil)
        #expect(Self.difference(number: nil, contact: "c1") { $0.toNumber = "+14155550199" } == nil)
    }

    @Test func anotherContactAnEndAndAnotherTimeAreDifferences() {
        #expect(Self.difference(number: nil, contact: "c1") { $0.contactID = "c2" } == .contact("c2"))
        #expect(Self.difference(number: nil, contact: "c1") { $0.contactID = "c1" } == nil)
        #expect(Self.difference { $0.contactID = "c2" } == nil)
        #expect(Self.difference { $0.state = .ended(.canceled) } == .state(.ended(.canceled)))
        #expect(Self.difference { $0.state = .ringing } == nil)
        let later = Self.now.addingTimeInterval(7200)
        #expect(Self.difference(asked: later) { $0.state = .ringing } == .state(.ringing))
        #expect(Self.difference(asked: later) { $0.scheduledAt = later.addingTimeInterval(59) } == nil)
        #expect(Self.difference(asked: later) { $0.scheduledAt = later.addingTimeInterval(61) } == .time(later + 61))
        #expect(Self.difference { $0.scheduledAt = later } == .time(later))
    }
}
