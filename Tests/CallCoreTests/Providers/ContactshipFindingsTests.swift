import Foundation
import Testing

@testable import CallDomain
@testable import CallProviders

@Suite("What Contactship finds in a call")
struct ContactshipFindingsTests {
    private static func report(_ members: String) throws -> CallReport {
        try #require(ContactshipCallReading.report(try JSON(parsing: #"{"id":"c1",\#(members)}"#)))
    }

    @Test(
        "is one analysis in every spelling",
        arguments: [
            (
                #""call_analysis":{"summary":"S","sentiment":"Positive"}"#,
                CallAnalysis(summary: "S", sentiment: "Positive")
            ),
            (
                #""call_analysis":{"call_summary":"S","user_sentiment":"Positive","call_successful":true}"#,
                CallAnalysis(summary: "S", sentiment: "Positive", successful: true)
            ),
            (
                #""call_analysis":{"call_summary":"","summary":"S","call_successful":"false"}"#,
                CallAnalysis(summary: "S", successful: false)
            ),
            (#""call_analysis":{"in_voicemail":true}"#, nil), (#""call_analysis":null"#, nil),
            (#""call_analysis":[]"#, nil),
            (#""call_analysis":"""#, nil),
        ] as [(String, CallAnalysis?)])
    func analysis(members: String, analysis: CallAnalysis?) throws {
        #expect(try Self.report(members).analysis == analysis)
    }

    @Test(
        "costs what was written",
        arguments: [
            (#""price":"0.0450","price_unit":"USD""#, CallCost(amount: "0.0450", unit: "USD")),
            (#""price":0.0450,"price_unit":null"#, CallCost(amount: "0.0450")),
            (#""price":0"#, CallCost(amount: "0")),
            (#""price":null,"price_unit":"USD""#, nil), (#""price":"free""#, nil), (#""price":"""#, nil),
            (#""price":{"amount":1}"#, nil), (#""price_unit":"USD""#, nil),
        ] as [(String, CallCost?)])
    func cost(members: String, cost: CallCost?) throws {
        #expect(try Self.report(members).cost == cost)
    }

    @Test(
        "took as long as a number or a text says",
        arguments: [
            (#""duration":45"#, 45), (#""duration":"45""#, 45), (#""duration":"63.5""#, 63.5), (#""duration":0"#, 0),
            (#""duration":null"#, nil), (#""duration":"""#, nil), (#""duration":"long""#, nil),
            (#""duration":-1"#, nil),
            (#""duration":"NaN""#, nil), (#""duration":1e999"#, nil),
        ] as [(String, Double?)])
    func duration(members: String, seconds: Double?) throws {
        #expect(try Self.report(members).duration == seconds)
    }

    @Test("began and ended at no time where it is 0", arguments: ["0", "\"0\"", "null", "\"\"", "-1"])
    func unknownTimes(value: String) throws {
        let report = try Self.report(#""start_timestamp":\#(value),"end_timestamp":\#(value)"#)
        #expect(report.startedAt == nil)
        #expect(report.endedAt == nil)
        #expect(
            try Self.report(#""start_timestamp":1788264005000"#).startedAt == Date(timeIntervalSince1970: 1_788_264_005)
        )
    }

    @Test(
        "ended the same way in all five vocabularies",
        arguments: [
            (#""call_status":"completed","call_result":"answered""#, .ended(.completed)),
            (#""call_status":"ended","call_result":"answered""#, .ended(.completed)),
            (#""status":"answered""#, .ended(.completed)),
            (#""call_status":"no-answer""#, .ended(.noAnswer)), (#""call_status":"no_answer""#, .ended(.noAnswer)),
            (#""call_status":"ended","call_result":"no_answer""#, .ended(.noAnswer)),
            (#""status":"missed""#, .ended(.noAnswer)),
            (#""call_status":"voice_mail""#, .ended(.voicemail)),
            (#""call_status":"answering-machine""#, .ended(.voicemail)),
            (#""call_status":"ended","call_analysis":{"in_voicemail":true}"#, .ended(.voicemail)),
            (#""status":"voicemail""#, .ended(.voicemail)),
            (#""status":"rejected""#, .ended(.busy)), (#""call_status":"busy""#, .ended(.busy)),
            (#""call_status":"in-queue""#, .queued), (#""call_status":"in_queue""#, .queued),
            (#""call_status":"in-progress""#, .inProgress), (#""call_status":"in_progress""#, .inProgress),
            (#""call_status":"teleported""#, nil),
        ] as [(String, CallState?)])
    func state(members: String, state: CallState?) throws {
        #expect(try Self.report(members).state == state)
    }

    private static let history = """
        {"id":"h1","status":"answered","duration":"125","price":"0.12","price_unit":"USD",
         "call_analysis":{"call_summary":"Renewed.","user_sentiment":"Positive","call_successful":true,
           "custom_analysis_data":{"agreed":true,"plan":"gold","debt":14058.50,"none":null,"empty":"",
             "parts":{"a":1}},
           "evaluation_results":[{"key":"greet","name":"Greeting","result":"success","rationale":"Said hello.",
              "quote":"Hello","score":1},{"key":"close","result":"failure"},{"name":"no result"},7]},
         "chat_history":[{"role":"assistant","content":"Hello"},{"role":"user","content":"Hi"}]}
        """

    @Test("is read from a call of the call history")
    func callHistory() throws {
        let json = try JSON(parsing: Self.history)
        let report = try #require(ContactshipCallReading.report(call: json, raw: json))
        #expect(report.state == .ended(.completed))
        #expect(report.duration == 125)
        #expect(report.cost == CallCost(amount: "0.12", unit: "USD"))
        #expect(report.transcript?.map(\.speaker) == [.agent, .callee])
        #expect(
            AnalysisDetails.read(json)
                == AnalysisDetails(
                    facts: [
                        .init(name: "agreed", value: "yes"), .init(name: "plan", value: "gold"),
                        .init(name: "debt", value: "14058.50"), .init(name: "parts", value: #"{"a":1}"#),
                    ],
                    judgements: [
                        .init(name: "Greeting", result: "success", rationale: "Said hello."),
                        .init(name: "close", result: "failure"),
                    ]))
    }

    @Test("is taken from the newest event that has it")
    func newest() {
        func event(_ raw: String) -> CallEvent {
            CallEvent(call: CallID(), at: .now, source: .webhook, kind: .told("analysis"), raw: raw)
        }
        func delivery(_ value: String) -> String {
            #"{"data":{"call":{"call_analysis":{"custom_analysis_data":{"plan":"\#(value)"}}}}}"#
        }
        let events = [delivery("old"), delivery("new"), #"{"call_analysis":null}"#, "call_analysis, not JSON", ""].map(
            event)
        #expect(AnalysisDetails.newest(in: events)?.facts == [.init(name: "plan", value: "new")])
        #expect(AnalysisDetails.newest(in: []) == nil)
        #expect(AnalysisDetails.read(["call_analysis": ["custom_analysis_data": [:]]]) == nil)
    }
}
