import Benchmarks
import Foundation
import Testing

/// The pictures of the documentation are what the program draws today.
@Suite struct ScreenshotTests {
    private static let command = "swift run Benchmarks screenshots --force"

    @Test func areTheCheckedInFiles() async throws {
        let pictures = try await ScreenshotStudio.pictures()
        for picture in pictures {
            let url = Repository.root.appending(path: "screenshots/\(picture.name).svg")
            let kept = try? Data(contentsOf: url)
            let isSame = kept == Data(picture.svg.utf8)
            #expect(isSame, "screenshots/\(picture.name).svg differs; look, then refresh by: \(Self.command)")
        }
        let files = try Repository.entries("screenshots").filter { $0.hasSuffix(".svg") }
        #expect(files == pictures.map { "\($0.name).svg" }.sorted())
    }

    @Test func hideNothingThatIsSecretOrOfThisMachine() throws {
        for file in try Repository.entries("screenshots") where file.hasSuffix(".svg") {
            let text = try String(contentsOf: Repository.root.appending(path: "screenshots/\(file)"), encoding: .utf8)
            for word in [
                "sim-contactship-key", "sim-voxworks-key", "sk_sim", NSUserName() + "@", NSHomeDirectory() + "/",
            ] {
                #expect(!text.contains(word), "\(file) shows \(word)")
            }
        }
    }
}
