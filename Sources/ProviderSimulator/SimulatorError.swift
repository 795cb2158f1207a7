/// Why a simulator did not start.
public enum SimulatorError: Error, Equatable {
    case startedBefore
    case stoppedBeforeItListened
}
