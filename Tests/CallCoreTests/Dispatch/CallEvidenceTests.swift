import Foundation
import Testing

@testable import CallDispatch
@testable import CallDomain

struct CallEvidenceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        var isThis = false
        /// A person may say that it is.
        var isCandidate = false
        let change: @Sendable (inout CallReport) -> Void
        var testDescription: String { name }
    }

    private static let intent = Sample.intent(contact: "c1")

    private static func report(_ id: String = "call-1") -> CallReport {
        var report = Sample.report(id, .ringing)
        report.toNumber = "+1 (415) 555-2678"
        report.fromNumber = "+12025551234"
        report.agentID = "a1"
        report.contactID = "c1"
        report.createdAt = Sample.start.addingTimeInterval(3)
        return report
    }

    static let cases: [Case] = [
        Case(name: "all agrees", isThis: true) { _ in },
        Case(name: "agent and caller not said", isThis: true) { ($0.agentID, $0.fromNumber) = (nil, nil) },
        Case(name: "only the contact said", isThis: true) { ($0.toNumber, $0.agentID) = (nil, nil) },
        Case(name: "only the number said", isThis: true) { $0.contactID = nil },
        Case(name: "neither number nor contact") { ($0.toNumber, $0.contactID) = (nil, nil) },
        Case(name: "the number as in its own country", isThis: true) {
            ($0.toNumber, $0.contactID) = ("(415) 555-2678", nil)
        },
        Case(name: "another number as in its own country") { $0.toNumber = "(415) 555-2679" },
        Case(name: "the caller as in its own country", isThis: true) { $0.fromNumber = "202-555-1234" },
        Case(name: "another caller as in its own country") { $0.fromNumber = "202-555-1235" },
        Case(name: "a number that cannot be read says nothing") { ($0.toNumber, $0.contactID) = ("+1415•••", nil) },
        Case(name: "a number that cannot be read, but the contact", isThis: true) { $0.toNumber = "anonymous" },
        Case(name: "a caller that cannot be read", isThis: true) { $0.fromNumber = "anonymous" },
        Case(name: "another number") { $0.toNumber = "+14155552679" },
        Case(name: "another contact") { $0.contactID = "c2" },
        Case(name: "another agent") { $0.agentID = "a2" },
        Case(name: "another caller") { $0.fromNumber = "+12025550000" },
        Case(name: "no time", isCandidate: true) { $0.createdAt = nil },
        Case(name: "long before", isCandidate: true) { $0.createdAt = Sample.start.addingTimeInterval(-301) },
        Case(name: "long after", isCandidate: true) { $0.createdAt = Sample.start.addingTimeInterval(301) },
        Case(name: "clocks off a little", isThis: true) { $0.createdAt = Sample.start.addingTimeInterval(-200) },
        Case(name: "another's reference") { $0.reference = CallID() },
        Case(name: "our reference, whatever else", isThis: true) {
            ($0.reference, $0.toNumber, $0.createdAt, $0.agentID) = (intent.id, "+1", nil, "a9")
        },
    ]

    @Test(arguments: cases)
    func oneListedCall(_ row: Case) {
        var report = Self.report()
        row.change(&report)
        let evidence = CallEvidence(intent: Self.intent, sentAt: Sample.start)
        let candidates = row.isCandidate ? [report] : []
        #expect(evidence.judge([report], claimed: []) == (row.isThis ? .isThis(report) : .undecided(candidates)))
        #expect(evidence.judge([report], claimed: ["call-1"]) == .undecided([]))
    }

    @Test(arguments: [("0429069971", true), ("+61 429 069 971", true), ("0429069972", false), ("429069971", true)])
    func aNationalNumberIsReadInTheIntentsCountry(listed: String, isThis: Bool) {
        var report = Self.report()
        (report.toNumber, report.contactID) = (listed, nil)
        let evidence = CallEvidence(intent: Sample.intent(number: "+61429069971"), sentAt: Sample.start)
        #expect(evidence.judge([report], claimed: []) == (isThis ? .isThis(report) : .undecided([])))
    }

    @Test func severalThatAgreeDecideNothing() {
        let evidence = CallEvidence(intent: Self.intent, sentAt: Sample.start)
        let two = [Self.report("call-1"), Self.report("call-2")]
        #expect(evidence.judge(two, claimed: []) == .undecided(two))
        #expect(evidence.judge(two, claimed: ["call-2"]) == .isThis(two[0]))
        #expect(evidence.judge(two + two, claimed: ["call-2"]) == .isThis(two[0]))
        var ours = two[1]
        ours.reference = Self.intent.id
        #expect(evidence.judge([two[0], ours], claimed: []) == .isThis(ours))
        #expect(evidence.judge([], claimed: []) == .undecided([]))
    }

    /// A person called again although nobody knew what became of the first call: one call at the provider may be either.
    @Test func whatCouldBeARivalsDecidesNothing() {
        let evidence = CallEvidence(intent: Self.intent, sentAt: Sample.start)
        let rival = CallEvidence(
            intent: Sample.intent(contact: "c1"), sentAt: Sample.start.addingTimeInterval(120))
        let stranger = CallEvidence(intent: Sample.intent(number: "+2", contact: "c2"), sentAt: Sample.start)
        let report = Self.report()
        #expect(evidence.judge([report], claimed: [], rivals: [rival]) == .undecided([report]))
        #expect(evidence.judge([report], claimed: [], rivals: [stranger]) == .isThis(report))
        var ours = report
        ours.reference = Self.intent.id
        #expect(evidence.judge([ours], claimed: [], rivals: [rival]) == .isThis(ours))
    }

    /// Our reference went with the call, and the list gives references back: one without is not ours, for all we know.
    @Test func whereReferencesComeBackOneWithoutIsNotSure() {
        let id = CallID()
        let base = Sample.intent(id: id, contact: "c1")
        let intent = CallIntent(
            id: id, account: base.account, provider: base.provider, form: base.form, values: base.values,
            request: WireRequest(method: "POST", path: "/", body: #"{"metadata":{"t":"\#(id)"}}"#), callee: base.callee,
            caller: base.caller, scheduledAt: nil, zone: nil, createdAt: Sample.start, by: "ana")
        let evidence = CallEvidence(intent: intent, sentAt: Sample.start)
        var other = Self.report("call-2")
        #expect(evidence.judge([Self.report()], claimed: []) == .isThis(Self.report()))
        other.reference = CallID()
        #expect(evidence.judge([Self.report(), other], claimed: []) == .undecided([Self.report()]))
    }

    /// The second match may stand on a page that was not read.
    @Test func aListThatIsNotWholeDecidesByReferenceOnly() {
        let evidence = CallEvidence(intent: Self.intent, sentAt: Sample.start)
        var report = Self.report()
        #expect(evidence.judge([report], claimed: [], isWhole: false) == .undecided([report]))
        report.reference = Self.intent.id
        #expect(evidence.judge([report], claimed: [], isWhole: false) == .isThis(report))
    }
}
