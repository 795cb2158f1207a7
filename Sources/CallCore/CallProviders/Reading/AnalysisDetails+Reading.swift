import CallDomain
import OrderedCollections

extension AnalysisDetails {
    /// What the newest of these events says, by the text it was kept with; `nil` where none says anything.
    public static func newest(in events: [CallEvent]) -> AnalysisDetails? {
        for event in events.reversed() where event.raw.contains(marker) {
            if let json = try? JSON(parsing: event.raw), let details = read(json) { return details }
        }
        return nil
    }

    /// Contactship's `custom_analysis_data` and `evaluation_results`: only deliveries and the call history have them.
    static func read(_ json: JSON) -> AnalysisDetails? {
        let places = ["data.call.call_analysis", "call.call_analysis", "data.call_analysis", "call_analysis"]
        guard let analysis = json.first(of: places) else { return nil }
        let details = AnalysisDetails(
            facts: facts(analysis["custom_analysis_data"]),
            judgements: (analysis["evaluation_results"]?.items ?? []).compactMap(judgement))
        return details == AnalysisDetails() ? nil : details
    }

    private static let marker = "call_analysis"

    private static func facts(_ json: JSON?) -> [Fact] {
        (json?.members.map(Array.init) ?? []).compactMap { name, value in
            guard !value.isNull, value.text != "" else { return nil }
            return Fact(name: name, value: words(value))
        }
    }

    private static func words(_ value: JSON) -> String {
        if let answer = value.bool { return answer ? "yes" : "no" }
        return value.text ?? value.compact
    }

    private static func judgement(_ item: JSON) -> Judgement? {
        guard let result = item.firstText(of: "result"), let name = item.firstText(of: "name", "key") else {
            return nil
        }
        return Judgement(name: name, result: result, rationale: item.firstText(of: "rationale"))
    }
}
