import Foundation

/// What someone did to a call before its plan was through.
enum CallInterruption: Sendable, Equatable {
    case hungUp(Date)
    case canceled(Date)
}
