/// What a provider answers.
struct Reply: Sendable {
    struct Header: Sendable, Equatable {
        let name: String
        let value: String
    }

    var status: Int
    var headers: [Header] = []
    var body: String
    var contentType = "application/json; charset=utf-8"
    /// The call that the request placed.
    var placedCallID: String?

    init(_ status: Int, _ json: JSONValue, placedCallID: String? = nil) {
        self.status = status
        self.placedCallID = placedCallID
        body = json.text
    }

    init(status: Int, text: String, contentType: String) {
        self.status = status
        self.contentType = contentType
        body = text
    }
}
