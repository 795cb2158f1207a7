import CallCore

/// What became of a file of numbers that are not to be called.
struct DoNotCallReport {
    let list: DoNotCallFile
    /// How many are new.
    let taken: Int

    private var known: Int { list.numbers.count - taken + list.repeats }

    var text: String { "\(taken) taken, \(known) known already, \(list.unreadable.count) unreadable." }

    /// One line for each number that cannot be read.
    var problems: [String] {
        ["Not taken:"] + list.unreadable.map { "line \($0.line): \($0.text.prefix(60)): \($0.problem)" }
    }

    var json: JSON {
        [
            "taken": .integer(taken), "known": .integer(known),
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
