/// Each provider's own error body.
enum ErrorShape {
    static func reply(_ provider: SimulatorProvider?, _ status: Int, _ message: JSONValue) -> Reply {
        provider?.simulated.failure(status, message)
            ?? Reply(status, ["statusCode": .whole(status), "message": message])
    }

    /// The documents' own words where they have some.
    static func reply(_ provider: SimulatorProvider?, _ status: Int) -> Reply {
        reply(provider, status, .string(provider?.simulated.message(status) ?? usual(status)))
    }

    private static func usual(_ status: Int) -> String {
        switch status {
        case 400: "Bad Request"
        case 401: "Unauthorized"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 413: "Payload Too Large"
        case 429: "Too many requests"
        case 503: "Service Unavailable"
        case 500...: "Internal Server Error"
        default: "Error \(status)"
        }
    }
}
