import ArgumentParser
import CallCore
import Foundation

struct ScreenshotsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screenshots", abstract: "Make the documentation's pictures anew.",
        discussion: "They are drawn from the same frames as the screen, in a simulated world whose clock stands.")

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
                Report.say(path)
            }
        } catch ExportFile.Problem.exists(let path) {
            throw ValidationError("\(path) is there already; nothing was written. --force writes over it.")
        } catch let problem as ExportFile.Problem {
            throw BenchmarkFailure(description: problem.words)
        }
    }
}
