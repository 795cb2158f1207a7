import CallCore
import Console
import ConsoleRuntime
import Foundation
import TerminalIO
import TerminalUI
import Wording

/// One opening of the console, with everything the command line said.
struct ConsoleOpening {
    /// What a script is played on where there is no terminal.
    private static let headlessSize = Size(width: 120, height: 36)

    let options: ConsoleOptions
    let script: ConsoleScript?
    let isTerminal: Bool

    private var environment: [String: String] { ProcessInfo.processInfo.environment }

    /// Throws `ConfigurationError`, `JournalError`, `CommandFailure`.
    func openReal() async throws -> ConsoleEnd {
        let configuration = try Configuration.read(from: options.places.configuration)
        let theme = try theme(configured: configuration.theme)
        let journal = try SQLiteJournal.open(at: URL(fileURLWithPath: options.places.data))
        defer { journal.close() }
        // What nobody can keep is not taken.
        let hooks =
            journal.isReadOnly
            ? nil : try await ConsoleHooks.start(configuration, journal: journal, in: options.places.data)
        let helper = Self.helper(configuration.notices)
        let complete = { @Sendable (accounts: [Account]) async in
            await hooks?.completing(accounts) ?? accounts
        }
        let accounts = await complete(configuration.accounts)
        let room = try await Services(accounts: accounts, journal: journal)
        var settings = ConsoleSettings(
            accounts: accounts, offers: .documented, zone: .current, operatorName: NSUserName(),
            isReadOnly: options.readOnly, glyphs: options.ascii || configuration.ascii ? .ascii : .unicode,
            notices: configuration.notices,
            webhookAddress: hooks?.address, accountsFile: options.places.configuration,
            notice: journal.isReadOnly
                ? Self.readOnlyNotice : hooks?.notice ?? OperatorZone.current.problem?.words)
        settings.newsAfter = try? await journal.latestSequence()
        settings.dispositions = configuration.dispositions
        settings.pause = pause(configuration)
        var services = room.services
        services.accounts = ConfiguredAccounts(
            configuration, at: options.places.configuration, room: room, complete: complete)
        services.helper = helper
        let setting = ConsoleSetting(settings: settings, services: services, theme: theme, log: Self.log)
        let end = { @Sendable in
            await room.close()
            await hooks?.stop()
        }
        return try await closing(end) { try await run(setting) }
    }

    /// Throws `ConfigurationError`, `CommandFailure`, and what the system says where there is no port or folder.
    func openDemo() async throws -> ConsoleEnd {
        let theme = try theme(configured: nil)
        let world = try await DemoWorld.start(
            DemoOptions(
                speed: options.demo?.speed ?? 20, seed: options.demo?.seed ?? 1, faults: options.demo?.faults ?? []))
        var settings = world.settings
        settings.isReadOnly = options.readOnly
        settings.notice = OperatorZone.current.problem?.words
        settings.glyphs = options.ascii ? .ascii : .unicode
        let configuration = try? Configuration.read(from: options.places.configuration)
        settings.notices = Self.demoNotices(configuration)
        settings.pause = pause(configuration)
        var services = world.room.services
        services.helper = Self.helper(settings.notices)
        let setting = ConsoleSetting(
            settings: settings, services: services, theme: theme, clock: world.clock, log: Self.log)
        return try await closing(world.stop) { try await run(setting) }
    }

    private static let readOnlyNotice =
        "The journal is only read until Trunkline is started again; the line above the keys says why."

    /// A script means what it says.
    private func pause(_ configuration: Configuration?) -> Double {
        script == nil ? configuration?.pause ?? Configuration.usualPause : 0
    }

    private static func helper(_ notices: NoticeSettings) -> EventHelper? {
        notices.helper.isEmpty ? nil : EventHelper(notices.helper)
    }

    /// The demo's calls are nobody's: it tells of them only where the configuration says so.
    private static func demoNotices(_ configuration: Configuration?) -> NoticeSettings {
        let notices = configuration?.notices ?? .none
        return notices.includesDemo ? notices : .none
    }

    private func theme(configured: String?) throws -> Theme {
        try ThemeLibrary(places: options.places, environment: environment)
            .choose(asked: options.theme, configured: configured, environment: environment)
    }

    private func run(_ setting: ConsoleSetting) async throws -> ConsoleEnd {
        guard isTerminal else { return try await runHeadless(setting) }
        let console = try TerminalConsole(
            setting, options: TerminalOptions(programName: "trunkline", logPath: logPath()))
        let play = playing(on: console.robot, theme: setting.theme)
        let leaving = LeavingConsole()
        let end: ConsoleEnd
        do {
            let (way, left) = try await console.run { end, placing in
                leaving.begin(end, placing: placing)
                Self.tellWaits(of: setting)
            } onWaiting: {
                StandardStream.error.say(CallsLeft.waiting($0))
            }
            let isKnown = await CallsLeft(calls: left).tell(in: setting.services.journal)
            leaving.noteTold(isKnown: isKnown)
            end = isKnown ? way : .unknownLeft
        } catch let error as TerminalError {
            throw CommandFailure(
                .usage, "The console cannot be shown here: \(error). `trunkline --help` lists what works anywhere.")
        }
        if end == .demo { leaving.stop() }
        play?.cancel()
        try await play?.value
        return end
    }

    /// The screen has told of them until now.
    private static func tellWaits(of setting: ConsoleSetting) {
        let teller = WaitTeller()
        setting.services.waits.listen { teller.tell($0) }
    }

    private func runHeadless(_ setting: ConsoleSetting) async throws -> ConsoleEnd {
        let signals = try SignalPipe(withScreen: false)
        let console = try HeadlessConsole(setting, size: Self.headlessSize)
        let play = playing(on: console.robot, theme: setting.theme)
        let isLeft = Locked(false)
        let watch = try SignalWatch(
            signals,
            SignalWatch.Rules(
                onFirst: {
                    play?.cancel()
                    console.robot.end()
                }, isUnderWay: { console.placingCount > 0 },
                statusAtOnce: { console.placingCount > 0 || isLeft.withLock { $0 } ? .unknown : nil }))
        Self.tellWaits(of: setting)
        try await play?.value
        console.robot.end()
        let (_, left) = try await console.leave { StandardStream.error.say(CallsLeft.waiting($0)) }
        guard let signal = watch.caught else { return .quit }
        isLeft.withLock { $0 = !left.isEmpty }
        let isKnown = await CallsLeft(calls: left).tell(in: setting.services.journal)
        isLeft.withLock { $0 = !isKnown }
        return isKnown ? .signal(signal) : .unknownLeft
    }

    /// A step that does not come true ends the console.
    private func playing(on robot: ConsoleRobot, theme: Theme) -> Task<Void, any Error>? {
        script.map { [options] script in
            Task {
                do {
                    try await ScriptRunner(script, robot: robot, theme: theme, replacing: options.force).run()
                } catch {
                    guard !Task.isCancelled else { return }
                    robot.end()
                    throw CommandFailure(.badData, String(describing: error))
                }
            }
        }
    }

    /// The log's path, its folder made; `nil` where that cannot be: then the screen is open to what others write.
    private func logPath() -> String? {
        let folder = options.places.state
        let mode: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: mode)
        return FileManager.default.isWritableFile(atPath: folder) ? options.places.log : nil
    }

    /// While the screen is up, standard error is the log. A full disk does not end the console.
    private static let log: @Sendable (String) -> Void = { line in
        logQueue.async {
            StandardStream.error.say("\(Date().iso8601) \(SafeLine(line).text)")
        }
    }

    private static let logQueue = DispatchQueue(label: "trunkline.log")

    /// Runs the work and then, whatever became of it, the end.
    private func closing<Value>(
        _ end: () async -> Void, _ work: () async throws -> Value
    ) async throws -> Value {
        let result: Result<Value, any Error>
        do {
            result = .success(try await work())
        } catch {
            result = .failure(error)
        }
        await end()
        return try result.get()
    }
}
