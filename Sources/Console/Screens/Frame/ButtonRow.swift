import TerminalUI

/// A dialog's commands as buttons: the key, the word, a place to click.
struct ButtonRow {
    let context: Context
    let theme: Theme

    func draw(in row: Rect, on frame: inout Frame) {
        var x = row.x
        for command in CommandTable.commands(in: context) {
            guard let hint = command.hint, let key = command.keys.first else { continue }
            let keyWords: SafeText = "[ \(key.description) "
            let start = Point(x, row.y)
            // The footer has them all: a button that is cut would be a riddle.
            guard x + keyWords.width + hint.width + 2 <= row.maxX else { continue }
            x += frame.write(
                [Span(keyWords, theme[.key]), Span("\(hint) ", theme[.text]), Span("]", theme[.key])], at: start,
                clip: row)
            frame.addHit(
                Rect(x: start.x, y: start.y, width: x - start.x, height: 1),
                id: HitID(rawValue: "command:\(command.id.rawValue)"))
            x += 2
        }
    }
}
