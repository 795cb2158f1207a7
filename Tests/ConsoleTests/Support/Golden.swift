import Foundation
import Testing

/// Compares text with a file in `Goldens`.
///
/// `RECORD_GOLDENS=1 swift test --filter ConsoleTests` writes the files anew, and fails, so that recording never passes.
func expectGolden(_ text: String, _ name: String, source: SourceLocation = #_sourceLocation) {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Goldens/\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
        try? text.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name)", sourceLocation: source)
        return
    }
    let golden = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard golden != text else { return }
    let hint = "RECORD_GOLDENS=1 swift test --filter ConsoleTests"
    Issue.record("\(name) differs; after looking, record with: \(hint)\n\(text)", sourceLocation: source)
}
