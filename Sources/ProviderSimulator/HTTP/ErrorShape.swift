/// Each provider's own error body.
enum ErrorShape {
    static func reply(_ provider: SimulatorProvider?, _ status: Int, _ message: JSONValue) -> Reply {
        switch provider {
        case .contactship, nil: Reply(status, ["statusCode": .whole(status), "message": message])
        case .voxworks: Reply(status, ["success": false, "message": message])
        case .temphone: Reply(status, ["status": "error", "message": message, "data": nil])
        }
    }

    /// The documents' own words where they have some.
    static func reply(_ provider: SimulatorProvider?, _ status: Int) -> Reply {
        reply(provider, status, .string(message(provider, status)))
    }

    private static func message(_ provider: SimulatorProvider?, _ status: Int) -> String {
        switch (provider, status) {
        case (.voxworks, 401): "Invalid API key"
        case (.temphone, 401): "Unauthorized."
        case (.voxworks, 429): "Rate limit exceeded"
        case (.voxworks, 500): "Internal server error"
        case (.temphone, 500): "Unable to schedule call at this time. Please retry."
        case (_, 400): "Bad Request"
        case (_, 401): "Unauthorized"
        case (_, 404): "Not Found"
        case (_, 405): "Method Not Allowed"
        case (_, 413): "Payload Too Large"
        case (_, 429): "Too many requests"
        case (_, 503): "Service Unavailable"
        case (_, 500...): "Internal Server Error"
        default: "Error \(status)"
        }
    }
}
