import ArgumentParser

struct ConsoleCommand: AsyncParsableCommand, HandlesSignals {
    static let configuration = CommandConfiguration(
        commandName: "console", abstract: "Open the console (what `trunkline` alone does).")

    @OptionGroup var screen: ScreenOptions
    @OptionGroup var global: GlobalOptions

    func run() async throws {
        try await ConsoleLauncher.run(
            ConsoleOptions(
                places: global.places, theme: screen.theme, ascii: screen.ascii, readOnly: screen.readOnly,
                script: screen.script, force: screen.force, demo: nil))
    }
}
