/// A field that is not as the documents say.
struct FieldProblem: Sendable, Equatable {
    let field: String
    let requirement: String

    var sentence: String { field + " " + requirement }
}
