import Foundation
import TestTools
import Testing

/// What comes from people, files and providers, as bad as it may be.
struct InputFuzzTests {
    /// Each input that was once misread stands here under the name of its target.
    private static let found = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Found").path

    @Test(arguments: FuzzTarget.people + FuzzTarget.files + FuzzTarget.providers)
    func isReadOrRefused(_ target: FuzzTarget) async throws { try await target.run(found: Self.found) }
}
