/// Why some bytes are not one JSON document.
struct JSONParseError: Error, Equatable {
    let reason: String
    let offset: Int
}
