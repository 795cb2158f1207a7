import Foundation
import Testing

@testable import ProviderSimulator

/// The books tell what was asked of placed calls, and whether it changed anything.
struct ActBookTests {
    private static let later = #"{"scheduled_time":"2026-03-16T09:00:00Z"}"#

    private static func scheduled(_ bench: Bench) throws -> SimulatorCallRecord {
        try #require(
            bench.state.callRecords(at: bench.now).last { $0.provider == .voxworks && $0.phase == .scheduled })
    }

    @Test func whatIsDoneStandsInTheBooks() throws {
        var bench = Bench()
        let call = try Self.scheduled(bench)
        #expect(bench.send("PATCH /voxworks/api/v1/reschedule-call/\(call.id)", Self.later).status == 200)
        #expect(bench.record(call.id)?.dueAt == TestClock.date("2026-03-16T09:00:00Z"))
        #expect(bench.send("POST /voxworks/api/v1/cancel-call/\(call.id)").status == 200)
        #expect(bench.record(call.id)?.phase == .canceled)
        #expect(bench.state.acts.map(\.endpoint) == [.reschedule, .cancel])
        #expect(bench.state.acts.allSatisfy { $0.hasChanged && $0.status == 200 && $0.callID == call.id })
    }

    @Test func aStoppedCallIsMarked() throws {
        var bench = Bench()
        let id = bench.call("+14155550001")
        bench.advance(20)
        #expect(bench.send("POST /contactship/v1/calls/single-phone-call/\(id)/stop").status == 200)
        #expect(bench.record(id)?.wasHungUp == true)
        #expect(bench.send("POST /contactship/v1/calls/single-phone-call/\(id)/stop").status == 200)
        #expect(bench.state.acts.map(\.hasChanged) == [true, false])
    }

    @Test(arguments: [
        ("cancel:status=400", 400), ("cancel:status=404", 404), ("cancel:status=401", 401), ("cancel:status=429", 429),
        ("cancel:status=503", 503),
    ])
    func whatIsRefusedChangesNothing(_ fault: String, _ status: Int) throws {
        var bench = Bench(faults: [try SimulatorFault(parsing: fault)])
        let call = try Self.scheduled(bench)
        #expect(bench.send("POST /voxworks/api/v1/cancel-call/\(call.id)").status == status)
        #expect(bench.record(call.id)?.phase == .scheduled)
        let act = try #require(bench.state.acts.first)
        #expect(act.status == status && !act.hasChanged)
    }

    @Test func aDroppedAnswerWasDoneAllTheSame() throws {
        var bench = Bench(faults: [try SimulatorFault(parsing: "cancel:drop")])
        let call = try Self.scheduled(bench)
        #expect(bench.deliver("POST /voxworks/api/v1/cancel-call/\(call.id)") == nil)
        let act = try #require(bench.state.acts.first)
        #expect(act.status == nil && act.hasChanged)
        #expect(bench.record(call.id)?.phase == .canceled)
    }

    @Test func aWrongKeyIsKeptAsARefusal() throws {
        var bench = Bench()
        let call = try Self.scheduled(bench)
        #expect(bench.send("POST /voxworks/api/v1/cancel-call/\(call.id)", key: "wrong").status == 401)
        #expect(bench.state.acts.map(\.status) == [401])
        #expect(bench.record(call.id)?.phase == .scheduled)
    }
}
