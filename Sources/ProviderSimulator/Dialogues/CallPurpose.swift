/// What a simulated agent calls people about.
enum CallPurpose: String, Sendable, CaseIterable {
    case renewal
    case appointment
    case survey
    case debt
    case delivery
    case welcome

    var title: String {
        switch self {
        case .renewal: "Renewal"
        case .appointment: "Appointment reminder"
        case .survey: "Satisfaction survey"
        case .debt: "Payment reminder"
        case .delivery: "Delivery window"
        case .welcome: "Welcome call"
        }
    }

    /// What the agent's `conversation_purpose` says.
    var sentence: String {
        switch self {
        case .renewal: "Offer the renewal of a contract that is about to end and send the offer in writing."
        case .appointment: "Confirm an upcoming appointment, or move it to another free slot."
        case .survey: "Ask three short questions about the last visit and note what could be better."
        case .debt: "Remind of an open balance and agree on a date or on instalments, politely and without pressure."
        case .delivery: "Agree on a delivery window and on where to leave the parcel."
        case .welcome: "Welcome a new customer and help with the first steps."
        }
    }
}
