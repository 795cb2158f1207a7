import TerminalUI

/// Every command there is, in the order the footer and the help show them.
public enum CommandTable {
    public static let all: [Command] =
        screens + lists + calls + boards + watching + form + accounts + doNotCall + dialogs + editing + program

    public static func command(_ id: CommandID) -> Command? { all.first { $0.id == id } }

    /// What a key means in a context.
    public static func command(for key: KeyPress, in context: Context) -> Command? {
        byKey[context]?[key]
    }

    public static func commands(in context: Context) -> [Command] { all.filter { $0.contexts.contains(context) } }

    private static let byKey: [Context: [KeyPress: Command]] = Dictionary(
        uniqueKeysWithValues: Context.allCases.map { context in
            let rows = commands(in: context).flatMap { command in command.keys.map { ($0, command) } }
            return (context, Dictionary(rows) { first, _ in first })
        })

    private static let plain: Set<Context> = [.board, .live, .opened]
    private static let standing: Set<Context> = [.board, .live, .opened, .accounts, .welcome]
    private static let listing: Set<Context> = [
        .board, .live, .opened, .accounts, .help, .messages, .deliveries, .request, .columns, .doNotCall,
    ]
    private static let picking: Set<Context> = [.picker, .start, .views]
    private static let closable: Set<Context> = [
        .opened, .compose, .picker, .start, .views, .columns, .statistics, .naming, .reschedule, .disposition, .note,
        .export, .editor, .objectEditor, .pairEditor, .moment, .review, .request, .outcome, .candidates, .settling,
        .confirm, .help, .messages, .deliveries, .accountForm, .accountRows, .doNotCall, .doNotCallFilter,
        .doNotCallAddition, .doNotCallRemoval,
        .override,
    ]

    private static let screens = [
        Command(.newCall, "New call", hint: "new call", .screens, keys: ["n"], in: [.board, .live, .accounts]),
        Command(.showCalls, "Calls", .screens, keys: ["1"], in: standing),
        Command(.showScheduled, "Scheduled calls", .screens, keys: ["2"], in: standing),
        Command(.showLive, "Live calls", .screens, keys: ["3"], in: standing),
        Command(.showDoNotCall, "Numbers that nobody calls", .screens, keys: ["4"], in: standing),
        Command(.showAccounts, "Accounts", .screens, keys: ["5"], in: standing),
    ]

    private static let lists = [
        Command(.open, "Open the call", hint: "open", .list, keys: ["enter"], in: [.board, .live]),
        Command(.filter, "Filter the list", hint: "filter", .list, keys: ["/"], in: [.board]),
        Command(.clearFilter, "Clear the filter", .list, keys: ["escape"], in: [.board]),
        Command(.mark, "Mark the call, or take its mark away", hint: "mark", .list, keys: ["space"], in: [.board]),
        Command(.markAll, "Mark all that are shown, or none", .list, keys: ["*"], in: [.board]),
        Command(.moveUp, "Up", .list, keys: ["up", "k"], in: listing),
        Command(.moveDown, "Down", .list, keys: ["down", "j"], in: listing),
        Command(.pageUp, "Page up", .list, keys: ["pageup", "ctrl-b"], in: listing),
        Command(.pageDown, "Page down", .list, keys: ["pagedown", "ctrl-f"], in: listing),
        Command(.moveToFirst, "To the first", .list, keys: ["home", "g"], in: listing),
        Command(.moveToLast, "To the last", .list, keys: ["end", "G"], in: listing),
    ]

    private static let calls = [
        Command(.settle, "Settle an unknown outcome", hint: "settle", .call, keys: ["u"], in: plain),
        Command(.hangUp, "Hang up", hint: "hang up", .call, keys: ["x"], in: plain, dangerous: true),
        Command(
            .cancelScheduled, "Cancel the scheduled call", hint: "cancel", .call, keys: ["c"], in: [.board, .opened],
            dangerous: true),
        Command(
            .reschedule, "Move the scheduled call to another time", hint: "move", .call, keys: ["t"],
            in: [.board, .opened], dangerous: true),
        Command(
            .dispose, "Say what came of it, and when to call back", hint: "outcome", .call, keys: ["d"], in: plain),
        Command(.writeNote, "Write a note", hint: "note", .call, keys: ["w"], in: plain),
        Command(.takeBackRemarks, "Take back what was said of calls last", .call, keys: ["U"], in: plain),
        Command(.exportList, "Write the list into a file", hint: "export", .call, keys: ["e"], in: [.board, .live]),
        Command(.callAgain, "New call from this one", hint: "call again", .call, keys: ["a"], in: plain),
        Command(.readAgain, "Ask the provider again", hint: "read again", .call, keys: ["r"], in: plain),
        Command(.stopActs, "Stop what is being done to several calls", .call, keys: ["."], in: plain),
    ]

    private static let form = [
        Command(
            .nextField, "Next field", hint: "next", .form, keys: ["tab", "down"], in: [.compose]),
        Command(.previousField, "Previous field", .form, keys: ["backtab", "up"], in: [.compose]),
        Command(.choose, "Choose or edit", hint: "choose", .form, keys: ["enter"], in: [.compose]),
        Command(.showUses, "What was put here before", .form, keys: ["alt-down"], in: [.compose]),
        Command(
            .takeContact, "Take the contact whose number this is", .form, keys: ["F7"], in: [.compose, .review]),
        Command(.review, "Review the call", hint: "review", .form, keys: ["ctrl-r"], in: [.compose]),
        Command(
            .close, "Stop: nothing is placed", hint: "stop, nothing is placed", .dialog, keys: ["escape", "q"],
            in: [.placing]),
        Command(.showRequest, "Show the request", hint: "request", .form, keys: ["F2"], in: [.compose]),
        Command(.saveTemplate, "Save as a template", hint: "template", .form, keys: ["ctrl-s"], in: [.compose]),
        Command(
            .startFrom, "Start from a draft, template or call", hint: "start from", .form,
            keys: ["ctrl-p"], in: [.compose]),
        Command(
            .startFrom, "Start from a draft, template or call", .form, keys: ["ctrl-p"], in: plain),
        Command(.clearForm, "Clear the form", hint: "clear", .form, keys: ["ctrl-x"], in: [.compose]),
    ]

    private static let dialogs = [
        Command(.place, "Place the call", hint: "place the call", .dialog, keys: ["p"], in: [.review], dangerous: true),
        Command(.showRequest, "Show the request", hint: "request", .dialog, keys: ["j", "F2"], in: [.review]),
        Command(
            .overrideRules, "Say why it is placed although a rule is against it", .dialog,
            keys: ["o"], in: [.review]),
        Command(
            .nextPart, "Whom, or the reason", .dialog, keys: ["tab", "backtab", "up", "down"],
            in: [.override]),
        Command(.keepOverride, "Keep the reason", hint: "keep the reason", .dialog, keys: ["enter"], in: [.override]),
        Command(.copyJSON, "Copy as JSON", hint: "copy JSON", .dialog, keys: ["c"], in: [.request]),
        Command(.copyCurl, "Copy as curl", hint: "copy curl", .dialog, keys: ["u"], in: [.request]),
        Command(.writeJSON, "Write the JSON to a file", hint: "save JSON", .dialog, keys: ["w"], in: [.request]),
        Command(.writeCurl, "Write the curl to a file", hint: "save curl", .dialog, keys: ["W"], in: [.request]),
        Command(
            .take, "Take it", hint: "take", .dialog, keys: ["enter"],
            in: picking.union([.filter, .find, .moment, .doNotCallFilter])),
        Command(.take, "Save it", hint: "save", .dialog, keys: ["enter"], in: [.naming]),
        Command(.take, "Go on", hint: "go on", .dialog, keys: ["enter"], in: [.reschedule]),
        Command(.openMonth, "Choose from the month", hint: "month", .dialog, keys: ["down"], in: [.reschedule]),
        Command(.nextPart, "The zone, or back", hint: "zone", .dialog, keys: ["tab", "backtab"], in: [.reschedule]),
        Command(
            .switchWay, "To one time, or by a span", hint: "time or span", .dialog, keys: ["F3"], in: [.reschedule]),
        Command(.keep, "Keep the note", hint: "keep", .dialog, keys: ["ctrl-s"], in: [.note]),
        Command(.keep, "Keep it", hint: "keep", .dialog, keys: ["enter"], in: [.disposition]),
        Command(.nextPart, "Next field", hint: "next", .dialog, keys: ["tab"], in: [.disposition]),
        Command(.previousPart, "Field before", .dialog, keys: ["backtab"], in: [.disposition]),
        Command(.openMonth, "Choose from the month", hint: "month", .dialog, keys: ["down"], in: [.disposition]),
        Command(.exportCSV, "As CSV", hint: "CSV", .dialog, keys: ["c"], in: [.export]),
        Command(.exportJSON, "As JSON", hint: "JSON", .dialog, keys: ["j"], in: [.export]),
        Command(.deleteKept, "Delete the draft or template", hint: "delete", .dialog, keys: ["ctrl-x"], in: [.start]),
        Command(.deleteKept, "Delete the view", hint: "delete", .dialog, keys: ["ctrl-x"], in: [.views]),
        Command(
            .nextPart, "Day, hour or minute", hint: "day, hour, minute", .dialog, keys: ["tab"], in: [.moment]),
        Command(.previousPart, "Back to the part before", .dialog, keys: ["backtab"], in: [.moment]),
        Command(.reload, "Read the list again", hint: "reload", .dialog, keys: ["ctrl-r"], in: [.picker]),
        Command(.confirm, "Yes", hint: "yes", .dialog, keys: ["y"], in: [.confirm], dangerous: true),
        Command(.decline, "No", hint: "no", .dialog, keys: ["n"], in: [.confirm]),
        Command(.keep, "Keep what is written", hint: "done", .dialog, keys: ["ctrl-s"], in: editors),
        Command(.moveUp, "Up", .dialog, keys: ["up"], in: picking.union([.review])),
        Command(.moveDown, "Down", .dialog, keys: ["down"], in: picking.union([.review])),
        Command(.pageUp, "Page up", .dialog, keys: ["pageup"], in: picking.union([.review])),
        Command(.pageDown, "Page down", .dialog, keys: ["pagedown"], in: picking.union([.review])),
        Command(.moveToFirst, "To the first", .dialog, keys: ["ctrl-home"], in: picking),
        Command(.moveToLast, "To the last", .dialog, keys: ["ctrl-end"], in: picking),
        Command(.lookAgain, "Look again now", hint: "look again", .dialog, keys: ["l"], in: [.outcome]),
        Command(
            .declareNotPlaced, "It was not placed", hint: "not placed", .dialog, keys: ["d"], in: [.outcome],
            dangerous: true),
        Command(
            .declarePlaced, "It was placed", hint: "placed", .dialog, keys: ["f"], in: [.outcome], dangerous: true),
        Command(.moveUp, "Up", .dialog, keys: ["up", "k"], in: [.candidates]),
        Command(.moveDown, "Down", .dialog, keys: ["down", "j"], in: [.candidates]),
        Command(.take, "It was this one", hint: "it was this one", .dialog, keys: ["enter"], in: [.candidates]),
        Command(.take, "Go on", hint: "go on", .dialog, keys: ["enter"], in: [.settling]),
        Command(.close, "Back", hint: "back", .dialog, keys: ["escape", "enter"], in: [.settled]),
        Command(.close, "Back", hint: "back", .dialog, keys: ["escape"], in: closable.union([.filter, .find])),
        Command(
            .close, "Back", .dialog, keys: ["q"],
            in: [.opened, .help, .messages, .deliveries, .review, .request, .outcome, .doNotCall]),
    ]

    private static let editors: Set<Context> = [.editor, .objectEditor, .pairEditor]

    private static let editing = [
        Command(
            .preview, "Preview for the chosen contact, or back", hint: "preview", .editing, keys: ["F3"], in: [.editor]),
        Command(
            .toggleType, "Text, or what the value looks like", hint: "type", .editing, keys: ["F3"], in: [.pairEditor]),
        Command(.tidy, "Tidy the JSON", hint: "tidy", .editing, keys: ["F4"], in: [.objectEditor]),
        Command(.nextCell, "Next cell", hint: "next", .editing, keys: ["tab"], in: [.pairEditor]),
        Command(.previousCell, "Previous cell", .editing, keys: ["backtab"], in: [.pairEditor]),
        Command(.addRow, "Add a row", hint: "add", .editing, keys: ["ctrl-n"], in: [.pairEditor]),
        Command(.deleteRow, "Delete the row", hint: "delete", .editing, keys: ["F8"], in: [.pairEditor]),
        Command(.duplicateRow, "Duplicate the row", hint: "duplicate", .editing, keys: ["F6"], in: [.pairEditor]),
        Command(.shiftRowUp, "Move the row up", .editing, keys: ["alt-up"], in: [.pairEditor]),
        Command(.shiftRowDown, "Move the row down", .editing, keys: ["alt-down"], in: [.pairEditor]),
        Command(
            .goToProblem, "Go to what is wrong", hint: "problem", .editing, keys: ["F5"],
            in: [.objectEditor, .pairEditor]),
        Command(
            .openOutside, "Open in $VISUAL or $EDITOR", hint: "own editor", .editing, keys: ["ctrl-o"], in: editors),
        Command(.undo, "Undo", hint: "undo", .editing, keys: ["ctrl-_", "alt-u"], in: editors),
        Command(.undo, "Undo", .editing, keys: ["ctrl-_", "alt-u"], in: [.compose]),
        Command(.redo, "Do again what was undone", .editing, keys: ["alt-r", "alt-_"], in: editors.union([.compose])),
    ]

    private static let program = [
        Command(.showHelp, "Help", hint: "help", .program, keys: ["?", "F1"], in: standing),
        Command(
            .showHelp, "Help", .program, keys: ["F1"],
            in: editors.union([
                .accountForm, .accountRows, .compose, .picker, .start, .views, .columns, .filter, .moment, .review,
                .request, .outcome, .candidates, .settling, .settled, .doNotCall, .doNotCallFilter, .doNotCallAddition,
                .doNotCallRemoval, .override,
            ])),
        Command(.showDeliveries, "Deliveries, and what could not be read", .program, keys: ["h"], in: standing),
        Command(.showMessages, "All messages", .program, keys: ["m"], in: standing),
        Command(.suspend, "Suspend", .program, keys: ["ctrl-z"], in: Set(Context.allCases)),
        Command(.quit, "Quit", hint: "quit", .program, keys: ["q"], in: [.board, .live, .accounts, .welcome]),
        Command(.interrupt, "Quit (twice)", .program, keys: ["ctrl-c"], in: Set(Context.allCases)),
    ]
}
