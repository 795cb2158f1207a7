import TerminalUI
import Testing

@testable import Console

/// The table of commands is whole and says one thing for each key.
struct CommandTableTests {
    @Test(arguments: Context.allCases)
    func aKeyMeansOneThing(_ context: Context) {
        var meaning: [KeyPress: CommandID] = [:]
        for command in CommandTable.commands(in: context) {
            for key in command.keys {
                #expect(meaning[key] == nil || meaning[key] == command.id, "\(key) in \(context)")
                meaning[key] = command.id
            }
        }
    }

    @Test func everyCommandHasARowAndEveryRowAKey() {
        for id in CommandID.allCases { #expect(CommandTable.command(id) != nil, "\(id)") }
        for command in CommandTable.all { #expect(!command.keys.isEmpty, "\(command.id)") }
    }

    /// No unshifted letter that opens something also does the dangerous thing it asks about.
    @Test func dangerIsConfirmedByAnotherKey() throws {
        let confirm = try #require(CommandTable.command(.confirm))
        for command in CommandTable.all where command.isDangerous && command.id != .confirm {
            #expect(Set(command.keys).isDisjoint(with: confirm.keys), "\(command.id)")
        }
        let place = try #require(CommandTable.command(.place))
        let review = try #require(CommandTable.command(.review))
        #expect(Set(place.keys).isDisjoint(with: review.keys))
    }

    @Test(arguments: Context.allCases)
    func thereIsAlwaysAWayOut(_ context: Context) {
        let ids = CommandTable.commands(in: context).map(\.id)
        #expect(ids.contains(.close) || ids.contains(.quit))
        #expect(ids.contains(.interrupt))
    }
}
