/// Where a simulated call is in its life.
public enum CallPhase: String, Sendable {
    case scheduled
    case queued
    case ringing
    case talking
    case ended
    case canceled
}
