import Testing

@testable import CallDomain

/// What was typed behind `/`.
struct CallFilterTests {
    static let states: [(String, Set<CallState>?)] = [
        ("failed", [.ended(.failed)]), ("noa", [.ended(.noAnswer)]), ("no-answer", [.ended(.noAnswer)]),
        ("noanswer", [.ended(.noAnswer)]), ("no_answer", [.ended(.noAnswer)]), ("\"no answer\"", [.ended(.noAnswer)]),
        ("live", [.inProgress]), ("in_progress", [.inProgress]), ("in-p", [.inProgress]), ("NotSent", [.notSent]),
        ("not", [.notSent]), ("unk", [.unknown]), ("un", [.unknown, .ended(.unstated)]), ("s", [.sending, .scheduled]),
        ("c", [.ended(.completed), .ended(.canceled)]), ("ended", Set(Outcome.allCases.map(CallState.ended))),
        ("unstated", [.ended(.unstated)]), ("foo", nil), ("%", nil), ("'", nil), ("_", nil), ("\u{0}", nil),
    ]

    @Test(arguments: states)
    func statesAreFoundByTheirWords(_ typed: String, _ expected: Set<CallState>?) {
        let filter = CallFilter(parsing: "state:\(typed)")
        #expect(filter.terms.map(\.condition) == [expected.map(CallFilter.Condition.state) ?? .nothing])
        #expect(filter.problems.isEmpty == (expected != nil))
    }

    static let terms: [(String, [CallFilter.Term])] = [
        ("", []), ("  \t ", []), ("!", [word("!")]), ("-", [word("-")]), ("! a", [word("!"), word("a")]),
        ("jane smith", [word("jane"), word("smith")]), ("\"Jane  Smith\"", [word("jane smith")]),
        ("\"", []), ("\"\"", []), ("\"open end", [word("open end")]), ("a\"b c\"d", [word("ab cd")]),
        ("\u{201C}Jane Smith\u{201D}", [word("jane smith")]),
        ("!jane", [word("jane", isInverse: true)]), ("-jane", [word("jane", isInverse: true)]),
        ("José", [word("jose")]), ("ÑANDÚ", [word("nandu")]), ("ＡＢ", [word("ab")]),
        ("+1 415 555", [word("+1 415 555")]), ("(415) 555-2678", [word("(415) 555-2678")]),
        ("jane 415 555", [word("jane"), word("415 555")]), ("415 +52", [word("415"), word("+52")]),
        ("415 !555", [word("415"), word("555", isInverse: true)]), ("\"415\" 555", [word("415"), word("555")]),
        ("to:+1 415-555", [to("+1415555")]), ("to:+1 415 state:failed", [to("+1415"), failed]),
        ("to:415", [to("415")]), ("to:(415) 555 jane", [to("415555"), word("jane")]),
        ("from:+1", [.init(.from(number("+1")))]), ("!to:+1", [.init(.to(number("+1")), isInverse: true)]),
        ("account:sales", [.init(.account(.init("sales")))]),
        ("account:\"Sales EU\"", [.init(.account(.init("sales eu", isWhole: true)))]),
        ("STATE:failed", [failed]), ("outcome:failed", [failed]), ("state:failed,busy", [.init(.nothing)]),
        ("provider:vox", [.init(.provider([.voxworks]))]), ("is:f", [.init(.trait(.foreign))]),
        ("disposition:none", [.init(.disposition(.none))]), ("disposition:any", [.init(.disposition(.any))]),
        ("disposition:\"none\"", [.init(.disposition(.text(.init("none", isWhole: true))))]),
        ("due<10m", [time(.due, true, 600)]), ("due<=10m", [time(.due, true, 600)]),
        ("ended>1h30m", [time(.ended, false, 5400)]), ("made<1d", [time(.made, true, 86_400)]),
        ("took>1.5m", [time(.took, false, 90)]), ("due<1w", [time(.due, true, 604_800)]),
        ("due<99999999999w", [time(.due, true, 315_360_000)]), ("!due<10m", [time(.due, true, 600, isInverse: true)]),
        ("state:", []), ("due<", []), ("unknown:x", [word("unknown:x")]), ("12:30", [word("12:30")]),
        ("a<b", [word("a<b")]), ("http://x", [word("http://x")]), ("name:jane", [word("name:jane")]),
    ]

    @Test(arguments: terms)
    func whatIsTypedBecomesTerms(_ typed: String, _ expected: [CallFilter.Term]) {
        #expect(CallFilter(parsing: typed).terms == expected)
    }

    static let problems: [(String, String)] = [
        ("state:foo", "there is no state \u{201C}foo\u{201D}: ended, canceled, failed"),
        ("state:", "state: lacks a word"),
        ("provider:acme", "there is no provider"), ("is:nice", "there is no is:nice: foreign"),
        ("to:jane", "is no telephone number"), ("from:+", "is no telephone number"),
        ("due<10", "due<10 is no time: 30s"),
        ("due<10x", "is no time"), ("ended>m", "is no time"), ("made<1m1h", "is no time"), ("took<1m1m", "is no time"),
        ("due<-1m", "is no time"), ("due<1..5m", "is no time"), ("outcome:ringing", "there is no outcome"),
        (String(repeating: "a", count: 10_000), "longer than"),
    ]

    @Test(arguments: problems)
    func whatIsNotUnderstoodIsToldAndFindsNothing(_ typed: String, _ words: String) {
        let filter = CallFilter(parsing: typed)
        #expect(filter.problems.count == 1)
        #expect(filter.problems.first?.contains(words) == true, "\(filter.problems)")
        #expect(filter.terms == (typed.hasSuffix(":") ? [] : [CallFilter.Term(.nothing)]))
    }

    private static let failed = CallFilter.Term(.state([.ended(.failed)]))

    private static func word(_ text: String, isInverse: Bool = false) -> CallFilter.Term {
        CallFilter.Term(.word(CallFilter.SearchWord(text)), isInverse: isInverse)
    }

    private static func to(_ text: String) -> CallFilter.Term { CallFilter.Term(.to(number(text))) }

    private static func number(_ text: String) -> CallFilter.NumberMatch {
        guard let match = CallFilter.NumberMatch(text) else { preconditionFailure("\(text) is a number") }
        return match
    }

    private static func time(
        _ subject: CallFilter.TimeSpan.Subject, _ isLess: Bool, _ seconds: Double, isInverse: Bool = false
    ) -> CallFilter.Term {
        let span = CallFilter.TimeSpan(subject, isLess: isLess, seconds: seconds)
        return CallFilter.Term(.time(span), isInverse: isInverse)
    }
}
