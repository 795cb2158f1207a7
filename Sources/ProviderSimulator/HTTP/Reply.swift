/// What a provider answers.
struct Reply: Sendable {
    struct Header: Sendable, Equatable {
        let name: String
        let value: String
    }

    var status: Int
    var headers: [Header] = []
    /// What it says, where that is JSON.
    var json: JSONValue?
    private var text = ""
    var contentType = "application/json; charset=utf-8"
    /// The call that the request placed.
    var placedCallID: String?

    init(_ status: Int, _ json: JSONValue, placedCallID: String? = nil) {
        self.status = status
        self.placedCallID = placedCallID
        self.json = json
    }

    init(status: Int, text: String, contentType: String) {
        self.status = status
        self.contentType = contentType
        self.text = text
    }

    var body: String { json?.text ?? text }
}
