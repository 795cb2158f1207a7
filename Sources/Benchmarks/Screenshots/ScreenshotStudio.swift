import CallCore
import Console
import ConsoleRuntime
import Foundation
import ProviderSimulator
import TerminalUI

/// Takes the pictures of the documentation: a world whose clock stands, so that they are the same on every machine.
public struct ScreenshotStudio {
    /// 15 June 2026, 16:31 in New York.
    private static let moment = Date(timeIntervalSince1970: 1_781_555_460)
    /// Seconds the world has lived by then, so that people are in the middle of their sentences.
    private static let age = 26.0

    private let clock: ManualClock
    private let world: DemoWorld

    /// Every picture by its name, in order. Throws `ScriptError` where a scene does not come true.
    public static func pictures() async throws -> [(name: String, svg: String)] {
        let clock = ManualClock(moment.addingTimeInterval(-age))
        let ids = Locked(0)
        let world = try await DemoWorld.start(
            DemoOptions(
                clock: clock.wall, zone: Zone(identifier: "America/New_York") ?? .utc, receivesDeliveries: false,
                followsCalls: false, isBudgeted: false,
                makeCallID: {
                    callID(
                        ids.withLock { count in
                            count += 1; return count
                        })
                }))
        let result: Result<[(name: String, svg: String)], any Error>
        do {
            clock.advance(by: age)
            let studio = ScreenshotStudio(clock: clock, world: world)
            try await studio.readEverything()
            result = .success(try await studio.takeAll())
        } catch {
            result = .failure(error)
        }
        await world.stop()
        return try result.get()
    }

    private static func callID(_ number: Int) -> CallID {
        let digits = String(number)
        let text = "7c0ffee0-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        return CallID(text) ?? CallID()
    }

    /// What the follower would have come to know in time, in an order that is always the same.
    private func readEverything() async throws {
        let journal = world.journal
        for client in world.room.services.clients.all
        where client.offer(of: .listCalls).isOffered {
            var query = CallListQuery()
            repeat {
                let page = try await client.calls(query)
                try await journal.adopt(page.calls, account: client.account, at: clock.now)
                query.cursor = page.next
            } while query.cursor != nil
        }
        for call in try await journal.calls(CallQuery(limit: 1_000)) {
            guard let client = world.room.services.clients[call.account], let id = call.providerCallID else { continue }
            try await journal.record(try await client.call(id), of: call.id, from: .poll, at: clock.now)
        }
    }

    private func takeAll() async throws -> [(name: String, svg: String)] {
        var pictures: [(name: String, svg: String)] = []
        for scene in ScreenshotScene.all { pictures.append((scene.name, try await take(scene))) }
        return pictures
    }

    private func take(_ scene: ScreenshotScene) async throws -> String {
        let theme = try ThemeLibrary(folders: []).theme(scene.theme)
        var setting = world.setting(theme: theme)
        setting.settings.webhookAddress = "127.0.0.1:8787"
        let console = try HeadlessConsole(setting, size: scene.size)
        for account in ["sales", "reminders"] { console.robot.post(.healthChanged(account: account, .ok)) }
        let result: Result<Frame, any Error>
        do {
            for act in scene.acts { try await perform(act, scene, console.robot, theme) }
            result = .success(try await console.robot.waitUntilIdle().frame)
        } catch {
            result = .failure(error)
        }
        try await console.stop()
        // A form left open in one scene must not come back in the next.
        for draft in try await world.room.services.shelf.drafts() {
            try await world.room.services.shelf.dropDraft(draft.id)
        }
        return Picture.svg(try result.get(), theme: theme, title: "Trunkline: \(scene.title)")
    }

    private func perform(
        _ act: ScreenshotScene.Act, _ scene: ScreenshotScene, _ robot: ConsoleRobot, _ theme: Theme
    ) async throws {
        switch act {
        case .script(let text):
            try await ScriptRunner(try ConsoleScript(text: text, file: scene.name), robot: robot, theme: theme).run()
        case .advance(let seconds): clock.advance(by: seconds)
        case .fault(let fault): await world.simulator.add(fault)
        }
    }
}
