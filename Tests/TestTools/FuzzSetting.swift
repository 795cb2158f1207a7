import Foundation

/// How many inputs a test makes up, and from which seed.
///
/// `TRUNKLINE_FUZZ` says how many and `TRUNKLINE_SEED` from which number, so that a find can be had again.
public struct FuzzSetting: Sendable {
    public let seed: UInt64
    public let count: Int

    public init(count: Int, environment: [String: String] = ProcessInfo.processInfo.environment) {
        seed = environment["TRUNKLINE_SEED"].flatMap { UInt64($0) } ?? 1
        self.count = environment["TRUNKLINE_FUZZ"].flatMap { Int($0) } ?? count
    }
}
