/// Who says a line of a simulated call.
enum Speaker: Sendable {
    case agent
    case callee
}
