import AsyncHTTPClient
import CallDomain
import CallProviders
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

extension HTTPFailure {
    /// What an error of the HTTP client means; it never repeats the error's own text, which may hold an address or a header.
    init(_ error: any Error) {
        self =
            switch error {
            case is CancellationError: .canceled
            case let error as HTTPClientError: Self.clientFailure(error)
            case let error as NIOConnectionError: Self.connectionFailure(error)
            case let error as IOError: Self.systemFailure(error.errnoCode)
            case let error as ChannelError: Self.channelFailure(error)
            case let error as HTTPParserError: error == .invalidEOFState ? .connectionLost : .notHTTP
            case let error as NIOSSLError: Self.tlsFailure(error)
            case is NIOTooManyBytesError: .answerTooLarge
            case let error as ContentCoding.Problem: Self.codingFailure(error)
            case is SocketAddressError: .unresolved
            case is NIOSSLExtraError, is BoringSSLError: .tlsFailed
            default: .other(String(describing: type(of: error)))
            }
    }

    /// Such a failure can only come before a request leaves, whatever the request is.
    var provesNothingSent: Bool {
        switch self {
        case .badAddress, .unresolved, .refused, .connectTimedOut, .heldBack: true
        case .tlsFailed, .answerTimedOut, .connectionLost, .answerTooLarge, .notHTTP, .unknownCoding, .damagedCoding,
            .canceled, .other:
            false
        }
    }

    private static func codingFailure(_ error: ContentCoding.Problem) -> HTTPFailure {
        switch error {
        case .unknown(let name): .unknownCoding(name)
        case .damaged: .damagedCoding
        case .tooLarge: .answerTooLarge
        }
    }

    private static func clientFailure(_ error: HTTPClientError) -> HTTPFailure {
        switch error {
        case .invalidURL, .emptyHost, .emptyScheme, .missingSocketPath: .badAddress
        case .connectTimeout, .getConnectionFromPoolTimeout, .socksHandshakeTimeout, .httpProxyHandshakeTimeout:
            .connectTimedOut
        case .tlsHandshakeTimeout: .connectTimedOut
        case .readTimeout, .writeTimeout, .deadlineExceeded: .answerTimedOut
        case .remoteConnectionClosed: .connectionLost
        case .cancelled, .requestStreamCancelled: .canceled
        default: unsupportedScheme(error) ? .badAddress : .other(error.shortDescription)
        }
    }

    private static func unsupportedScheme(_ error: HTTPClientError) -> Bool {
        error.shortDescription.hasPrefix("Unsupported scheme")
    }

    /// The name gave no address, or none of the addresses took the connection.
    private static func connectionFailure(_ error: NIOConnectionError) -> HTTPFailure {
        guard let first = error.connectionErrors.first else { return .unresolved }
        return switch HTTPFailure(first.error) {
        case .connectionLost: .refused
        case .answerTimedOut: .connectTimedOut
        case let failure: failure
        }
    }

    private static func systemFailure(_ code: CInt) -> HTTPFailure {
        switch code {
        case ECONNREFUSED: .refused
        case ECONNRESET, EPIPE, ENOTCONN, ECONNABORTED: .connectionLost
        case ETIMEDOUT: .answerTimedOut
        case EHOSTUNREACH, ENETUNREACH, ENETDOWN: .other("no way to the host")
        default: .other("system error \(code)")
        }
    }

    private static func channelFailure(_ error: ChannelError) -> HTTPFailure {
        switch error {
        case .connectTimeout: .connectTimedOut
        case .ioOnClosedChannel, .alreadyClosed, .inputClosed, .outputClosed, .eof: .connectionLost
        default: .other("connection error")
        }
    }

    private static func tlsFailure(_ error: NIOSSLError) -> HTTPFailure {
        // After the handshake this is a connection that ended without TLS's good-bye.
        if case .uncleanShutdown = error { return .connectionLost }
        return .tlsFailed
    }
}
