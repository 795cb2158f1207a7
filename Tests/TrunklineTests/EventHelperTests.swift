import CallCore
import Foundation
import TerminalIO
import TestTools
import Testing

@testable import Console
@testable import ConsoleRuntime

/// The operator's own program does not outlive the console.
struct EventHelperTests {
    private static func notice(_ name: String) -> CallNotice {
        let call = Call(
            id: CallID(), account: "sales", provider: .contactship, form: "contactship-phone", state: .ended(.failed),
            callee: Callee(number: "+14155550100", name: name), caller: Caller(), createdAt: Date())
        return CallNotice(.failed, call, who: name)
    }

    private static func wait(_ isMet: () -> Bool) async throws -> Bool {
        try await Patience.wait(for: "the helper", until: isMet)
        return true
    }

    @Test func itIsEndedWithTheConsoleAndNoneIsStartedThen() async throws {
        let home = try TestHome()
        let mailbox = Mailbox(waking: try WakeDescriptor().handle)
        let helper = EventHelper(
            ["sh", "-c", "cat >/dev/null; echo $$ >> \(home.path)/begun; exec sleep 3600"], seconds: 3000)
        for name in ["One", "Two", "Three"] { await helper.hand(Self.notice(name), telling: mailbox) }
        func begun() -> [pid_t] {
            let text = try? String(contentsOfFile: home.path + "/begun", encoding: .utf8)
            return (text ?? "").split(separator: "\n").compactMap { pid_t($0) }
        }
        #expect(try await Self.wait { begun().count == 2 })
        // Who sleeps for an hour is not waited for.
        await helper.stop(within: .milliseconds(50))
        for process in begun() { #expect(try await Self.wait { kill(process, 0) != 0 }) }
        await helper.hand(Self.notice("Four"), telling: mailbox)
        await helper.stop(within: .milliseconds(50))
        #expect(begun().count == 2)
        #expect(mailbox.isEmpty, "its end with the console is no trouble")
    }
}
