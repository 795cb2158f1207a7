import ArgumentParser
import CallCore

/// What a person may write before the name of a command, and what to say of a name that is none.
enum ArgumentOrder {
    /// Puts `--config`, `--data` and `--json` that stand before the command's name behind it.
    static func subcommandFirst(_ arguments: [String]) -> [String] {
        var leading: [String] = []
        var rest = arguments[...]
        while let next = rest.first {
            switch next {
            case "--json": leading.append(rest.removeFirst())
            case "--config", "--data":
                leading += rest.prefix(2)
                rest = rest.dropFirst(2)
            case _ where next.hasPrefix("--config=") || next.hasPrefix("--data="): leading.append(rest.removeFirst())
            default:
                guard names.contains(next) else { return arguments }
                let end = rest.firstIndex(of: "--") ?? rest.endIndex
                return rest[..<end] + leading + rest[end...]
            }
        }
        return arguments
    }

    /// Words for a first argument that is no command; `nil` where there is nothing to say.
    static func unknownCommand(_ arguments: [String]) -> String? {
        guard let first = arguments.first, !first.hasPrefix("-"), !names.contains(first), first != "help" else {
            return nil
        }
        let near = NearestNames.sentence(NearestNames.to(first, among: names))
        return "There is no command \u{201C}\(first)\u{201D}.\(near) `trunkline --help` lists them all."
    }

    private static let names = Trunkline.configuration.subcommands.compactMap { $0.configuration.commandName }
}
