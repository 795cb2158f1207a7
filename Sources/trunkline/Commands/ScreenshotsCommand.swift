import ArgumentParser
import ConsoleRuntime
import Foundation

struct ScreenshotsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screenshots", abstract: "Make the documentation's pictures anew.",
        discussion: "They are drawn from the same frames as the screen, in a simulated world whose clock stands.",
        shouldDisplay: false)

    @Option(help: ArgumentHelp("The folder they are written to.", valueName: "folder"), completion: .directory)
    var out = "screenshots"

    func run() async throws {
        do {
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
            for picture in try await ScreenshotStudio.pictures() {
                let path = "\(out)/\(picture.name).svg"
                try Data(picture.svg.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
                StandardStream.error.say(path)
            }
        } catch let error as ScriptError {
            throw CommandFailure(.rejected, error.description)
        }
    }
}
