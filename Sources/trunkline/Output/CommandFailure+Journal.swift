import CallCore

extension CommandFailure {
    static func status(of error: JournalError) -> ExitStatus {
        switch error {
        // What became of the other call is not known: whoever repeats this one may call twice.
        case .fenced: .unknown
        case .notSendable, .alreadyKept, .notOver, .doNotCall, .overCap: .notSent
        case .noSuchCall, .claimed, .editedElsewhere, .nameTaken, .noSuchTemplate, .noSuchView, .notOnDoNotCall: .usage
        case .diskFull, .readOnly, .locked, .damaged, .tooNew, .cannotOpen, .closed, .other: .badConfiguration
        }
    }

    static func words(for error: JournalError) -> String {
        switch error {
        case .fenced(let id):
            "Not sent, and not to be repeated: call #\(id.short) to the same number or contact is being sent, waits "
                + "to be sent again, or its outcome is unknown. "
                + "`trunkline show \(id.short)` shows it; `trunkline resolve \(id.short)` settles it. "
                + "Where it is unknown, --override NUMBER --reason REASON calls all the same."
        case .doNotCall(let entry):
            "Not sent: \(entry.words). Nothing overrides that; `trunkline dnc remove \(entry.number)` takes it off the list."
        case .overCap(let count, let cap):
            "Not sent: \(PlacementVerdict.overCap(count: count, cap: cap).words). "
                + "--over-cap REASON places it all the same."
        case .notOnDoNotCall(let number):
            "\(number) is not on the do-not-call list. `trunkline dnc list` shows what is."
        case .noSuchCall(let id): "The journal has no call \(id.short). `trunkline calls` lists what there is."
        case .notOver(let id):
            "Nothing was erased: call #\(id.short) is not over. `trunkline show \(id.short)` shows it; cancel it, hang up, "
                + "or `trunkline resolve \(id.short)` first."
        case .alreadyKept(let id): "The journal has call \(id.short) already; nothing was sent."
        case .claimed(let id): "That id belongs to call #\(id.short); `trunkline show \(id.short)` shows it."
        case .notSendable(let state): "Not sent: the call is \(state.words) already."
        case .editedElsewhere: "Another Trunkline that is open has this form."
        case .nameTaken(let name): "The name \u{201C}\(name)\u{201D} is taken. Choose another one."
        case .noSuchTemplate(let name):
            "There is no template \u{201C}\(name)\u{201D}. `trunkline templates` lists what there is."
        case .noSuchView(let name): "There is no view \u{201C}\(name)\u{201D}."
        case .diskFull: "The disk is full: nothing can be kept, so no call can be placed. Make room and repeat."
        case .readOnly:
            "The journal's file or directory cannot be written. Check its owner, or choose --data DIRECTORY."
        case .locked: "The journal is held by another program for too long. Close it and repeat."
        case .damaged(let reason):
            "The journal is damaged (\(reason)). Move it away and keep it; --data chooses another."
        case .tooNew(let version):
            "The journal was written by a newer Trunkline (version \(version) of its tables). Use that one, or --data."
        case .cannotOpen(let path, let reason):
            "The journal at \(path) cannot be opened: \(reason). --data chooses another."
        case .closed: "The journal was closed while the command was at work. Repeat it."
        case .other(let reason): "The journal could not do it: \(reason)."
        }
    }
}
