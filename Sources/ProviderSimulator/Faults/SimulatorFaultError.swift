/// Why a fault's text could not be read.
public struct SimulatorFaultError: Error, Equatable, CustomStringConvertible {
    public let description: String
}
