/// Reads one line of the fault language.
struct FaultParser {
    static let expected = "expected PLACE:ACTION, such as create:drop"
    /// A day in seconds: what is longer is a slip of the finger.
    private static let longest = 86_400.0
    private static let largestCount = 1_000_000_000

    let line: Substring
    let number: Int

    /// Nil for a line that says nothing.
    func fault() throws(SimulatorFaultError) -> SimulatorFault? {
        let said = trimmed(withoutComment)
        guard !said.isEmpty else { return nil }
        guard let colon = said.firstIndex(of: ":") else { throw error(Self.expected, at: said.endIndex) }
        let target = said[..<colon]
        let (provider, place) = try place(target.prefix { $0 != "#" && $0 != "%" })
        let word = try word(said[said.index(after: colon)...], at: place)
        return SimulatorFault(
            provider: provider, place: place, occurrences: try occurrences(target), percent: try percent(target),
            action: word)
    }

    private var withoutComment: Substring {
        var isAfterBlank = true
        for index in line.indices {
            if line[index] == "#", isAfterBlank { return line[..<index] }
            isAfterBlank = line[index].isWhitespace
        }
        return line
    }

    private func trimmed(_ text: Substring) -> Substring {
        var text = text.drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    private func error(_ problem: String, at index: String.Index) -> SimulatorFaultError {
        SimulatorFaultError(
            line: number, column: line.distance(from: line.startIndex, to: index) + 1, problem: problem)
    }

    private func unknown(_ kind: String, _ name: Substring, among names: [String]) -> SimulatorFaultError {
        let nearest = NearestWord.to(String(name), among: names)
        let cure = nearest.map { "did you mean '\($0)'?" } ?? "there are: " + names.joined(separator: ", ")
        return error("no \(kind) '\(name)'; \(cure)", at: name.startIndex)
    }
}

extension FaultParser {
    private func place(
        _ name: Substring
    ) throws(SimulatorFaultError) -> (SimulatorProvider?, SimulatorFaultPlace) {
        var provider: SimulatorProvider?
        var rest = name
        if let dot = name.firstIndex(of: ".") {
            let names = SimulatorProvider.allCases.map(\.rawValue)
            guard let named = SimulatorProvider(rawValue: String(name[..<dot])) else {
                throw unknown("provider", name[..<dot], among: names)
            }
            provider = named
            rest = name[name.index(after: dot)...]
        }
        guard let place = SimulatorFaultPlace.all.first(where: { $0.word == rest }) else {
            throw unknown("place", rest, among: SimulatorFaultPlace.all.map { $0.word })
        }
        return (provider, place)
    }

    /// What stands between a mark and the next one, or the end; nil without the mark.
    private func part(_ mark: Character, of target: Substring) throws(SimulatorFaultError) -> Substring? {
        guard let index = target.firstIndex(of: mark) else { return nil }
        let rest = target[target.index(after: index)...]
        let part = rest.prefix { $0 != "#" && $0 != "%" }
        if let again = rest[part.endIndex...].firstIndex(of: mark) {
            throw error("'\(mark)' stands here a second time", at: again)
        }
        return part
    }

    private func occurrences(_ target: Substring) throws(SimulatorFaultError) -> ClosedRange<Int>? {
        guard let part = try part("#", of: target) else { return nil }
        let ends = part.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let first = count(ends[0])
        let last = ends.count == 1 ? first : ends[1].isEmpty ? .max : count(ends[1])
        guard let first, let last, first <= last else {
            throw error("'#\(part)' is no count: write #2, #2-5 or #3-", at: part.startIndex)
        }
        return first...last
    }

    private func count(_ digits: Substring) -> Int? {
        guard digits.allSatisfy({ ("0"..."9").contains($0) }), let count = Int(digits) else { return nil }
        return (1...Self.largestCount).contains(count) ? count : nil
    }

    private func percent(_ target: Substring) throws(SimulatorFaultError) -> Int? {
        guard let part = try part("%", of: target) else { return nil }
        guard let percent = count(part), percent <= 100 else {
            throw error("'%\(part)' is no chance: write %1 to %100", at: part.startIndex)
        }
        return percent
    }
}

extension FaultParser {
    private func word(
        _ text: Substring, at place: SimulatorFaultPlace
    ) throws(SimulatorFaultError) -> SimulatorFaultAction {
        let name = text.prefix { $0 != "=" }
        guard let word = FaultWord.all.first(where: { $0.name == name }) else {
            throw unknown("action", name, among: FaultWord.all.map { $0.name })
        }
        guard word.scope.takes(place) else {
            throw error("'\(name)' does not go with '\(place.word)', it strikes \(word.strikes)", at: name.startIndex)
        }
        let value = name.endIndex == text.endIndex ? nil : text[text.index(after: name.endIndex)...]
        if let action = action(word.form, value) { return action }
        let takes = word.placeholder.map { "'\(name)' is written \(name)=\($0)" } ?? "'\(name)' takes no value"
        throw error(takes + hint(word.form), at: value?.startIndex ?? text.endIndex)
    }

    private func action(_ form: FaultWord.Form, _ value: Substring?) -> SimulatorFaultAction? {
        switch (form, value) {
        case (.bare(let action), nil): action
        case (.seconds(let make), let text?): real(text, from: 0).map(make)
        case (.minutes(let make), let text?): real(text, from: -Self.longest).map(make)
        case (.status(let make), let text?): whole(text, 100...599).map(make)
        case (.bytes(let least, let make), let text?): whole(text, least...Self.largestCount).map(make)
        case (.address(let make), let text?): text.isEmpty ? nil : make(String(text))
        case (.bare, _?), (_, nil): nil
        }
    }

    private func hint(_ form: FaultWord.Form) -> String {
        switch form {
        case .bare, .address: ""
        case .seconds: ", from 0 to \(Int(Self.longest))"
        case .minutes: ", positive or negative, at most \(Int(Self.longest))"
        case .status: ", from 100 to 599"
        case .bytes(let least, _): ", a whole number from \(least)"
        }
    }

    private func real(_ text: Substring, from least: Double) -> Double? {
        guard let number = Double(text), (least...Self.longest).contains(number) else { return nil }
        return number
    }

    private func whole(_ text: Substring, _ range: ClosedRange<Int>) -> Int? {
        guard text.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(text) else { return nil }
        return range.contains(number) ? number : nil
    }
}
