import CallJournal
import Foundation
import Testing

@testable import CallDomain
@testable import CallFiles

/// Calls as text for other programs.
struct CallExportTests {
    static let cells: [(String, String)] = [
        ("", ""), ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        ("two\r\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"), ("-1", "'-1"), ("+1", "+1"), ("+14155552678", "+14155552678"), ("+1 415", "'+1 415"),
        ("+1+1", "'+1+1"), ("+", "'+"), ("-", "'-"), ("+1;=1", "\"'+1;'=1\""), (" =1", "' =1"),
        (" +14155552678", "' +14155552678"),
        ("\t=1", "\"'\t'=1\""), ("\tx", "\"'\tx\""), ("\rx", "\"'\nx\""), ("\nx", "\"'\nx\""),
        ("\u{A0}=1", "'\u{A0}=1"),
        ("=1,\"2\"", "\"'=1,\"\"2\"\"\""), ("\u{FF1D}1", "'\u{FF1D}1"), ("a=1", "a=1"),
        ("\u{1B}[31mred", "\u{FFFD}[31mred"),
        ("a\u{202E}b", "a\u{FFFD}b"), ("\u{0}", "\u{FFFD}"), ("\u{9B}31m", "\u{FFFD}31m"), ("José 王 👩‍👩‍👧", "José 王 👩‍👩‍👧"),
        ("\u{1B}=1", "\u{FFFD}=1"), ("+١٢", "'+١٢"),
        // Where semicolons and tabs part cells, quotation marks within one keep not even a line together.
        ("Jane;=1+1", "\"Jane;'=1+1\""), ("Jane; =1+1", "\"Jane; '=1+1\""), ("Jane\t@A1", "\"Jane\t'@A1\""),
        ("a;b", "\"a;b\""), ("a;;-1", "\"a;;'-1\""), ("a;b=1", "\"a;b=1\""), (";=", "\";'=\""), ("a;", "\"a;\""),
        ("a\n=1;b", "\"a\n'=1;b\""), ("a\r\n\u{A0}+1", "\"a\n\u{A0}'+1\""), ("a;\u{FF1D}1", "\"a;'\u{FF1D}1\""),
        // A carriage return would let a terminal write over the row.
        ("real\rforged", "\"real\nforged\""), ("a\r\r\nb\n\r", "\"a\n\nb\n\n\""), ("a\r=1", "\"a\n'=1\""),
        ("call;+14155552678", "\"call;'+14155552678\""), ("a;\u{0}=1", "\"a;\u{FFFD}=1\""),
    ]

    @Test(arguments: cells)
    func aCellIsQuotedAndHarmless(_ text: String, _ expected: String) {
        #expect(CSVCell(text).text == expected)
    }

    private static var call: Call {
        var call = Call(
            id: CallID(), account: "sales", provider: .contactship, form: "contactship-phone", state: .ended(.noAnswer),
            callee: Callee(number: "+14155552678", name: "=Jane, \"J\""), caller: Caller(agentName: "Renewal"),
            createdAt: Sample.start)
        call.providerCallID = "call-1"
        call.duration = 12.5
        call.endedAt = Sample.start.addingTimeInterval(60)
        call.cost = CallCost(amount: "0.0450", unit: "USD")
        call.analysis.summary = "line\none\u{7}"
        return call
    }

    @Test func rowsAreWhatTheColumnsSay() throws {
        let csv = CallExport(
            .csv, columns: [.name, .number, .state, .took, .cost, .ended, .happened, .callback, .name])
        #expect(csv.head == "name,number,state,took,cost,ended,happened,callback\r\n")
        #expect(
            csv.row(Self.call, at: 3)
                == "\"'=Jane, \"\"J\"\"\",+14155552678,no answer,12.5,0.0450 USD,2026-05-28T20:27:40Z,\"line\none\u{FFFD}\",\r\n"
        )
        #expect(csv.tail(afterRows: 3).isEmpty)
    }

    /// Where the provider does not tell the time, no other one is written as it.
    @Test(arguments: [
        (CallState.scheduled, "x", true), (.scheduled, "", true), (.queued, "", true), (.queued, "x", false),
    ])
    func aTimeThatIsNotToldIsAnEmptyCell(_ state: CallState, _ form: String, _ isEmpty: Bool) {
        var call = Call(
            id: CallID(), account: "sales", provider: .contactship, form: form, state: state, callee: Callee(),
            caller: Caller(), createdAt: Sample.start)
        #expect((CallExport(.csv, columns: [.when]).row(call, at: 0) == "\r\n") == isEmpty)
        #expect((call.value(in: .when).json == .null) == isEmpty)
        call.scheduledAt = Sample.start.addingTimeInterval(60)
        #expect(CallExport(.csv, columns: [.when]).row(call, at: 0) == "2026-05-28T20:27:40Z\r\n")
    }

    @Test(arguments: [0, 1, 3])
    func jsonIsOneDocument(_ count: Int) throws {
        let export = CallExport(.json)
        let rows = (0..<count).map { export.row(Self.call, at: $0) }.joined()
        let items = try #require(try JSON(parsing: export.head + rows + export.tail(afterRows: count)).items)
        #expect(items.count == count)
        for item in items {
            let text = item.compact
            for piece in [
                #""name":"=Jane, \"J\"""#, #""happened":"line\none\u0007""#, #""took":12.5"#, #""callback":null"#,
                #""cost":{"amount":"0.0450","unit":"USD"}"#, #""ended":"2026-05-28T20:27:40Z""#,
            ] { #expect(text.contains(piece), "\(text)") }
        }
    }

    @Test func windowsGiveEveryCallOnceInItsOrder() async throws {
        var world = try ListedWorld(seed: 3)
        try await world.fill(30)
        let plain = try await NaiveList(world.journal)
        for (text, sort) in [("", nil), ("a", CallSort(.name)), ("zzz", nil)] {
            let query = CallQuery(filter: CallFilter(parsing: text), sort: sort, now: Sample.start, limit: .max)
            var sizes: [Int] = []
            var found: [Call] = []
            try await world.journal.windows(query, of: 7) { calls in
                sizes.append(calls.count)
                found += calls
            }
            #expect(found == plain.found(query))
            #expect(sizes.dropLast().allSatisfy { $0 == 7 })
        }
        await #expect(throws: ExportFile.Problem.diskFull(path: "x")) {
            try await world.journal.windows(CallQuery()) { _ in throw ExportFile.Problem.diskFull(path: "x") }
        }
    }
}
