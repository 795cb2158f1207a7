/// How a simulated call will end, decided when it is made.
public enum CallFate: String, Sendable, CaseIterable {
    /// Answered and talked through.
    case completed
    /// Answered, and the person hung up before the end.
    case hungUpEarly
    /// Answered and handed to a person.
    case transferred
    case busy
    case noAnswer
    case rejected
    case voicemail
    case failed

    /// Whether someone, or a machine, picks up.
    var connects: Bool {
        switch self {
        case .completed, .hungUpEarly, .transferred, .voicemail: true
        case .busy, .noAnswer, .rejected, .failed: false
        }
    }

    /// The fate of a number whose last four digits are 0001 (completed), 0002 (busy), 0003 (no answer),
    /// 0004 (voicemail) or 0005 (failed); nil when chance decides.
    static func fixed(forNumber number: String) -> CallFate? {
        switch number.suffix(4) {
        case "0001": .completed
        case "0002": .busy
        case "0003": .noAnswer
        case "0004": .voicemail
        case "0005": .failed
        default: nil
        }
    }

    static func drawn(using random: inout SplitMix64) -> CallFate {
        switch random.int(1...100) {
        case ...58: .completed
        case ...66: .hungUpEarly
        case ...70: .transferred
        case ...80: .noAnswer
        case ...88: .voicemail
        case ...94: .busy
        case ...97: .rejected
        default: .failed
        }
    }
}
