import NIOCore

/// Stands next to the socket: what is written from its place is not made into HTTP.
final class RawOutlet: ChannelOutboundHandler {
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// To be asked for on the channel's own loop; puts an outlet there first where there is none.
    static func context(of channel: any Channel) throws -> ChannelHandlerContext {
        let pipeline = channel.pipeline.syncOperations
        if let context = try? pipeline.context(handlerType: RawOutlet.self) { return context }
        try pipeline.addHandler(RawOutlet(), position: .first)
        return try pipeline.context(handlerType: RawOutlet.self)
    }
}
