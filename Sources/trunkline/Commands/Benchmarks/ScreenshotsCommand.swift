import ArgumentParser
import CallCore
import ConsoleRuntime
import Foundation

struct ScreenshotsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screenshots", abstract: "Make the documentation's pictures anew.",
        discussion: "They are drawn from the same frames as the screen, in a simulated world whose clock stands.",
        shouldDisplay: false)

    @Option(help: ArgumentHelp("The folder they are written to.", valueName: "folder"), completion: .directory)
    var out = "screenshots"

    @Flag(help: "Write over the pictures that are there.")
    var force = false

    func validate() throws {
        guard out != "-", !out.isEmpty else { throw ValidationError("--out takes a folder.") }
    }

    func run() async throws {
        do {
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
            for picture in try await ScreenshotStudio.pictures() {
                let path = "\(out)/\(picture.name).svg"
                let file = try ExportFile(path: path, replacing: force)
                try file.write(picture.svg)
                try file.finish()
                StandardStream.error.say(path)
            }
        } catch let problem as ExportFile.Problem {
            throw ExportCommand.failure(problem)
        } catch let error as ScriptError {
            throw CommandFailure(.rejected, error.description)
        }
    }
}
