import ArgumentParser

struct DemoCommand: AsyncParsableCommand, HandlesSignals {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Open the console on simulated providers, offline.",
        discussion: """
            Needs no configuration, no key and no network; its journal is thrown away at the end.

            \(FaultOptions.discussion)
            """)

    @Option(help: "Simulated seconds in a real second, from 0.1 to 1000.")
    var speed = 20.0

    @Option(help: "The same seed gives the same world.")
    var seed: UInt64 = 1

    @OptionGroup var faults: FaultOptions
    @OptionGroup var screen: ScreenOptions
    @OptionGroup var global: GlobalOptions

    func validate() throws {
        try NumberOption.check("--speed", speed, in: 0.1...1000)
    }

    func run() async throws {
        try await ConsoleLauncher.run(
            ConsoleOptions(
                places: global.places, theme: screen.theme, ascii: screen.ascii, readOnly: screen.readOnly,
                script: screen.script, force: screen.force,
                demo: ConsoleOptions.Demo(speed: speed, seed: seed, faults: try faults.faults()))
        )
    }
}
