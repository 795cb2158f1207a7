import CallCore

/// What became of a file of numbers that are not to be called.
struct DoNotCallReport {
    let list: DoNotCallFile
    /// How many are new.
    let taken: Int

    private var known: Int { list.numbers.count - taken + list.repeats }

    var text: String { "\(taken) taken, \(known) known already, \(list.unreadableCount) unreadable." }

    /// How many rows hold no number, and the first of them.
    var problems: [String] {
        let shown = list.unreadable.prefix(Self.shown)
        let more = list.unreadableCount - shown.count
        return ["Not taken: \(list.unreadableCount) \(list.unreadableCount == 1 ? "row" : "rows")."]
            + shown.map { "line \($0.line): \($0.text): \($0.problem)" } + (more > 0 ? ["and \(more) more"] : [])
    }

    private static let shown = 5

    /// What is worth a look although it stopped nothing.
    var notes: [String] {
        var notes: [String] = []
        if list.isWindows1252 { notes.append("The file is not UTF-8: it was read as Windows-1252.") }
        if let line = list.firstRagged {
            let rows = list.raggedCount == 1 ? "1 row has" : "\(list.raggedCount) rows have"
            notes.append("\(rows) more or fewer cells than the first row; the first of them is line \(line).")
        }
        return notes
    }

    var json: JSON {
        [
            "taken": .integer(taken), "known": .integer(known), "unreadable_count": .integer(list.unreadableCount),
            "unreadable": .array(
                list.unreadable.map { row in
                    ["line": .integer(row.line), "text": .string(row.text), "problem": .string(row.problem)]
                }),
        ]
    }
}

extension DoNotCallRemoval {
    var outputJSON: JSON {
        [
            "entry": entry.outputJSON, "removed_at": TimeText.json(removedAt), "removed_by": .string(removedBy),
            "reason": .string(reason),
        ]
    }
}

extension DoNotCallEntry {
    var outputJSON: JSON {
        [
            "number": .string(number), "added_at": TimeText.json(addedAt), "added_by": .string(addedBy),
            "source": .string(source), "reason": .string(reason),
        ]
    }
}
