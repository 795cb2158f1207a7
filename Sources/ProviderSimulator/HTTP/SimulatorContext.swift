import Hummingbird
import NIOCore

/// Keeps the connection of a request at hand, so that a fault can close it.
struct SimulatorContext: InitializableFromSource {
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        channel = source.channel
    }
}
