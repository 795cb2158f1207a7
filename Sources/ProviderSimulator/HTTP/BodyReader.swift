/// Gets the JSON object out of a request's body.
enum BodyReader {
    enum Failure: Error {
        case notJSONType
        case notJSON
        case notAnObject

        var message: String {
            switch self {
            case .notJSONType: "Content-Type must be application/json"
            case .notJSON: "Request body is not valid JSON"
            case .notAnObject: "Request body must be a JSON object"
            }
        }
    }

    static func object(_ request: IncomingRequest) throws(Failure) -> JSONValue {
        let type = request.contentType?.split(separator: ";").first.map { $0.lowercased().filter { $0 != " " } }
        guard type == "application/json" else { throw .notJSONType }
        guard let value = try? JSONReader.read(request.body) else { throw .notJSON }
        guard value.objectValue != nil else { throw .notAnObject }
        return value
    }
}
