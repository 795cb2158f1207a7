import CallDomain

/// What a list asks of the journal, whatever the window of rows and the time of day.
struct BoardQuestion: Hashable, Sendable {
    let filter: CallFilter
    let sort: CallSort?

    init(filter: CallFilter, sort: CallSort?) {
        self.filter = filter
        self.sort = sort
    }

    init(_ query: CallQuery) { self.init(filter: query.filter, sort: query.sort) }

    /// Its answer changes with the time alone.
    var dependsOnTime: Bool {
        filter.terms.contains { if case .time = $0.condition { true } else { false } }
    }
}
