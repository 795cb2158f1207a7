import Foundation
import Testing

@testable import Benchmarks

@Suite struct DayOfCallsTests {
    /// `swift run Benchmarks day` runs ten thousand of them.
    @Test func theThreeBooksAgreeAtTheEndOfADay() async throws {
        let day = DayOfCalls(program: BuiltProgram.path, calls: 120, seconds: 20)
        let report = try await day.run()
        #expect(report.placed == 120)
        #expect(report.books.atProviders == 120)
        #expect(report.books.areEqual, "\(report.lines.joined(separator: "\n"))")
    }
}
