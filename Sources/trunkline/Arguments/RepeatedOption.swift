/// An option that is given two values: the parser would take the last one in silence, and a call would go to another person, or be
/// kept in another journal, than the command says at its beginning.
enum RepeatedOption {
    /// Why nothing is done; `nil` where every option has one value.
    static func problem(in arguments: [String]) -> CommandFailure? {
        var values: [String: String] = [:]
        for (name, value) in options(in: arguments) {
            guard let known = values.updateValue(value, forKey: name), known != value else { continue }
            return CommandFailure(
                .usage, "\(name) is given twice, with two values; nothing was done. Leave one of them out.")
        }
        return nil
    }

    /// The first path of `--set` that is filled with two values.
    static func path(in paths: [(path: String, value: String)]) -> String? {
        var values: [String: String] = [:]
        for (path, value) in paths {
            if let known = values.updateValue(value, forKey: path), known != value { return path }
        }
        return nil
    }

    /// Those that say whom, when, where and under which name something is done, or what is written where.
    private static let single: Set<String> = [
        "--account", "--callback", "--column", "--columns", "--config", "--data", "--disposition", "--filter",
        "--from-template", "--json-file", "--limit", "--listen", "--older-than", "--once", "--outside-hours",
        "--outside-plan", "--over-cap", "--output", "--override", "--placed", "--reason", "--region", "--script",
        "--seed",
        "--sort", "--speed", "--state", "--theme", "--wait", "--zone",
    ]

    private static func options(in arguments: [String]) -> [(name: String, value: String)] {
        var found: [(name: String, value: String)] = []
        var rest = arguments.prefix { $0 != "--" }
        while let word = rest.popFirst() {
            let name = word == "-o" ? "--output" : word
            if let equals = name.firstIndex(of: "="), single.contains(String(name[..<equals])) {
                found.append((String(name[..<equals]), String(name[name.index(after: equals)...])))
            } else if single.contains(name), let value = rest.first, !value.hasPrefix("--") {
                found.append((name, rest.removeFirst()))
            }
        }
        return found
    }
}
