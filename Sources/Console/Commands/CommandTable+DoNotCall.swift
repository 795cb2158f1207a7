import TerminalUI

extension CommandTable {
    static let doNotCall = [
        Command(.filterDoNotCall, "Filter the list", hint: "filter", .doNotCall, keys: ["/"], in: [.doNotCall]),
        Command(.addDoNotCall, "Add a number", hint: "add", .doNotCall, keys: ["a"], in: [.doNotCall]),
        Command(.removeDoNotCall, "Take the number off", hint: "take off", .doNotCall, keys: ["x"], in: [.doNotCall]),
        Command(
            .keepDoNotCall, "Put it on the list", hint: "put on the list", .doNotCall, keys: ["enter"],
            in: [.doNotCallAddition]),
        Command(
            .dropDoNotCall, "Take it off the list", hint: "take it off", .doNotCall, keys: ["enter"],
            in: [.doNotCallRemoval]),
        Command(
            .nextOfAddition, "The other field", hint: "other field", .doNotCall,
            keys: ["tab", "backtab", "up", "down"], in: [.doNotCallAddition]),
    ]
}
