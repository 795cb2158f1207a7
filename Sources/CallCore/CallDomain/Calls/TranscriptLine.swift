/// One turn of a conversation.
public struct TranscriptLine: Hashable, Sendable {
    public enum Speaker: String, Hashable, Sendable {
        case agent
        case callee
        /// A tool, the system, or a role we do not know.
        case other
    }

    public let speaker: Speaker
    public let text: String

    public init(speaker: Speaker, text: String) {
        self.speaker = speaker
        self.text = text
    }
}
