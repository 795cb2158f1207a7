import ArgumentParser

/// What the console and its demo take alike.
struct ScreenOptions: ParsableArguments {
    @Option(help: "A theme: its name, or the path of its file.")
    var theme: String?

    @Flag(help: "Use ASCII stand-ins for every sign that is not ASCII.")
    var ascii = false

    @Flag(name: .customLong("read-only"), help: "Hide every command that places or changes a call.")
    var readOnly = false

    @Option(help: "Play the commands in a file instead of waiting for keys.", completion: .file())
    var script: String?

    @Flag(help: "Let the script's save-screen and save-svg write over files that are there.")
    var force = false
}
