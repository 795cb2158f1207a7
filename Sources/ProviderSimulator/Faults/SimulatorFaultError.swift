/// Why a fault's text could not be read, and where.
public struct SimulatorFaultError: Error, Equatable, CustomStringConvertible {
    /// Counted from 1.
    public let line: Int
    /// In characters, counted from 1.
    public let column: Int
    public let problem: String

    /// `column 8: …`, for a text of one line.
    public var inLine: String { "column \(column): \(problem)" }

    public var description: String { "line \(line), \(inLine)" }
}
