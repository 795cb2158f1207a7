import CallCore
import Foundation
import ProviderSimulator
import Testing

/// Times as people type them in the shell: the callee's, unless a zone is given.
@Suite(.serialized) struct CommandLineTimesTests {
    private let home: TestHome
    private let program: BuiltProgram

    init() throws {
        home = try TestHome()
        program = BuiltProgram(home: home, environment: ["TIMES_KEY": "sk_test_0001", "TZ": "Europe/Berlin"])
        try home.configure(
            ["voxworks", "contactship", "temphone"].map { provider in
                """
                [accounts.\(provider)]
                provider = "\(provider)"
                base_url = "http://127.0.0.1:9"
                key_env = "TIMES_KEY"

                """
            }.joined())
    }

    private func dryRun(_ form: String, _ values: [String]) async throws -> BuiltProgram.Run {
        let fixed =
            switch form {
            case "voxworks-phone":
                ["from_number=+12025551234", "script_id=s1", "contact.phone_number=+13125550142"]
            case "contactship-phone":
                ["from_number=+12025551234", "agent_id=a1", "to_number=+13125550142", "full_name=Jane"]
            default: ["contact_id=c1", "initial_message=Hello"]
            }
        return try await program.run(
            ["call", form, "--dry-run", "--json"] + (fixed + values).flatMap { ["--set", $0] })
    }

    private func body(_ run: BuiltProgram.Run) throws -> JSON? { try JSON(parsing: run.output)["body"] }

    @Test func aTimeIsTheCalleesAndBothClocksAreTold() async throws {
        let run = try await dryRun("voxworks-phone", ["scheduled_time=2027-12-15 14:30"])
        #expect(run.status == 0, "\(run.errors)")
        #expect(try body(run)?["scheduled_time"] == "2027-12-15T20:30:00Z")
        #expect(try body(run)?["time_zone"] == nil)
        #expect(run.errors.contains("Wed 15 Dec 2027 14:30 theirs (Chicago) · Wed 15 Dec 21:30 yours"))
        let contactship = try await dryRun("contactship-phone", ["schedule.scheduled_call_time=2027-12-15 14:30"])
        #expect(
            try body(contactship)?["schedule"]
                == ["scheduled_call_time": "2027-12-15 14:30:00", "timezone": "America/Chicago"])
        let chosen = try await dryRun("voxworks-phone", ["scheduled_time=2027-12-15 14:30", "time_zone=Asia/Tokyo"])
        #expect(try body(chosen)?["scheduled_time"] == "2027-12-15T05:30:00Z")
    }

    @Test func aContactOfWhomNobodyKnowsTheZoneNeedsOne() async throws {
        let run = try await dryRun("temphone-scheduled", ["scheduled_at=2027-12-15 14:30"])
        #expect(run.status == 65 && run.errors.contains("The zone of the person called is not known"), "\(run)")
        let chosen = try await dryRun(
            "temphone-scheduled", ["scheduled_at=2027-12-15 14:30", "timezone=America/Chicago"])
        #expect(try body(chosen)?["scheduled_at"] == "2027-12-15T20:30:00Z")
        let exact = try await dryRun("temphone-scheduled", ["scheduled_at=2027-12-15T14:30:00Z"])
        #expect(exact.status == 0, "\(exact.errors)")
    }

    @Test(
        arguments: [
            ("15/12 14:30", nil), ("12/15 14:30", nil), ("15.12.2027 9.30", nil), ("15/12/2027 14h30", nil),
            ("31/02 10:00", "There is no 31 February."), ("29/02/2027 10:00", "There is no 29 February in 2027."),
            ("03/04/2027 14:30", "write 2027-04-03 14:30 (3 April) or 2027-03-04 14:30 (4 March)"),
            ("2027-12-15 24:00", "0:00 and the day that begins then"), ("15 dec 2027 14:30 pm", "2:30pm"),
            ("2020-12-15 14:30", "This time is past."), ("next monday 9:00", "write the date"),
            ("14:30 PST", "A zone is chosen on its own"), ("9999-12-31 14:30", "look at the year"),
            ("9999-12-31T23:59:59-10:00", "look at the year"), ("2027-12-15 09:00-10:00", "a call has one time"),
            ("", "scheduled_time is empty: leave it out to call at once"), (" ", "leave it out to call at once"),
        ] as [(String, String?)])
    func isReadAsPeopleWriteIt(_ text: String, _ refusal: String?) async throws {
        let run = try await dryRun("voxworks-phone", ["scheduled_time=\(text)"])
        #expect(run.status == (refusal == nil ? 0 : 65), "\(run.errors)")
        if let refusal { #expect(run.errors.contains(refusal), "\(run.errors)") }
    }

    @Test func aDelayIsASpanAndAZoneACity() async throws {
        let delayed = try await dryRun("contactship-phone", ["delay=1h30"])
        #expect(try body(delayed)?["delay"] == 90)
        let zone = try await dryRun(
            "voxworks-phone", ["scheduled_time=2027-12-15 14:30", "time_zone=chicago"])
        #expect(zone.status == 65 && zone.errors.contains("Did you mean America/Chicago?"), "\(zone.errors)")
        #expect(zone.errors.contains("--set 'time_zone=America/Chicago'"))
    }

    @Test func aCallIsMovedAndCalledBackByTheCalleesClock() async throws {
        let world = try await SimulatedAccounts.start(speed: 1)
        let arguments =
            try await world.voxworksCall(to: "+13125550142") + ["--set", "scheduled_time=2099-01-01T16:00:00Z"]
        let id = try #require(try JSON(parsing: try await world.program.run(arguments).output)["id"]?.string)
        let noted = try await world.program.run("note", id, "--callback", "2098-12-15 14:30", "--json")
        #expect(try JSON(parsing: noted.output)["callback_at"] == "2098-12-15T20:30:00Z", "\(noted)")
        let chosen = try await world.program.run(
            "note", id, "--callback", "2098-12-15 14:30", "--zone", "Asia/Tokyo", "--json")
        #expect(try JSON(parsing: chosen.output)["callback_at"] == "2098-12-15T05:30:00Z")
        let moved = try await world.program.run("reschedule", id, "2098-12-16 10:00", "--yes", "--json")
        #expect(try JSON(parsing: moved.output)["scheduled_at"] == "2098-12-16T16:00:00Z", "\(moved)")
        #expect(moved.errors.contains("Tue 16 Dec 2098 10:00 theirs (Chicago)"))
        let unknown = try await world.program.run("reschedule", id, "2098-12-16 10:00", "--zone", "chicago", "--yes")
        #expect(unknown.status == 65 && unknown.errors.contains("--zone America/Chicago"), "\(unknown)")
        await world.simulator.stop()
    }
}
