import ArgumentParser
import CallCore
import Foundation

/// Which calls a command is about, and in which order.
struct ListOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only calls that fit: words, state:failed, account:, agent:, to:, from:, provider:, outcome:, disposition:, is:foreign, due<10m, ended>2h, made<1d, took>3m; ! or - before a term inverts it.",
            valueName: "text"))
    var filter: String?

    @Option(
        help: ArgumentHelp(
            "Sort by \(CallColumn.allCases.map(\.rawValue).joined(separator: ", ")); with a - before it the other way round.",
            valueName: "column"))
    var sort: CallSort?

    /// Throws `CommandFailure` where the filter is not understood.
    func query(adding terms: [CallFilter.Term] = [], now: Date = Date()) throws -> CallQuery {
        let filter = CallFilter(parsing: filter ?? "")
        if let problem = filter.problems.first { throw CommandFailure(.usage, "--filter: \(problem).") }
        return CallQuery(filter: filter.and(terms), sort: sort, now: now)
    }
}

extension CallSort: ExpressibleByArgument {
    public init?(argument: String) { self.init(parsing: argument) }
}
