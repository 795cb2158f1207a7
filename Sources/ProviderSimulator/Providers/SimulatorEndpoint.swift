/// What a request is for, whichever provider it goes to.
public enum SimulatorEndpoint: String, Sendable, CaseIterable {
    case create
    case list
    case get
    case status
    case result
    case stop
    case cancel
    case reschedule
    case agents
    case agent
    case numbers
    case contacts
    case contact
    case credits
}
