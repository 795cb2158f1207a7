import TerminalUI

extension CommandTable {
    /// What can be done to a list of calls as a whole.
    static let boards = [
        Command(.chooseSort, "Sort by a column", hint: "sort", .list, keys: ["s"], in: [.board]),
        Command(.reverseSort, "The other way round", .list, keys: ["S"], in: [.board]),
        Command(.chooseColumns, "Choose the columns", hint: "columns", .list, keys: ["o"], in: [.board]),
        Command(.showViews, "Views with a name", hint: "views", .list, keys: ["v"], in: [.board]),
        Command(.keepView, "Keep this view under a name", .list, keys: ["V"], in: [.board]),
        Command(.goToNews, "To the new rows", .list, keys: ["N"], in: [.board]),
        Command(.toggleStatistics, "Numbers, or no numbers", hint: "numbers", .list, keys: ["i"], in: [.board]),
        Command(.earlierFilter, "The filter used before", .dialog, keys: ["up"], in: [.filter]),
        Command(.laterFilter, "The filter used after it", .dialog, keys: ["down"], in: [.filter]),
        Command(
            .toggleColumn, "Show the column, or hide it", hint: "show or hide", .dialog, keys: ["space", "enter"],
            in: [.columns]),
        Command(.shiftColumnUp, "Move the column up", hint: "up", .dialog, keys: ["K", "alt-up"], in: [.columns]),
        Command(
            .shiftColumnDown, "Move the column down", hint: "down", .dialog, keys: ["J", "alt-down"], in: [.columns]),
        Command(.resetColumns, "The usual columns", hint: "reset", .dialog, keys: ["r"], in: [.columns]),
        Command(.close, "Back", .dialog, keys: ["q", "o"], in: [.columns]),
        Command(.close, "Back", .dialog, keys: ["q", "i"], in: [.statistics]),
    ]
}
