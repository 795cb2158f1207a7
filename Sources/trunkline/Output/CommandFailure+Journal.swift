import CallCore
import Wording

extension CommandFailure {
    static func status(of error: JournalError) -> ExitStatus {
        switch error {
        // What became of the other call is not known: whoever repeats this one may call twice.
        case .fenced, .alreadyPlaced: .unknown
        case .heldBack: .notSent
        case .notSendable, .alreadyKept, .notOver, .doNotCall, .overCap: .notSent
        case .noSuchCall, .claimed, .editedElsewhere, .nameTaken, .noSuchTemplate, .noSuchView, .notOnDoNotCall: .usage
        case .diskFull, .readOnly, .locked, .diskFails, .damaged, .tooNew, .moved, .unreadable, .outdated, .cannotOpen,
            .logWithoutDatabase, .closed, .other:
            .badConfiguration
        }
    }

    static func words(for error: JournalError) -> String {
        switch error {
        case .fenced, .heldBack, .alreadyPlaced: "Not sent: \(error.refusal ?? "")"
        case .doNotCall(let entry):
            "Not sent: \(entry.words). Nothing overrides that; `trunkline dnc remove \(entry.number) --reason TEXT` takes it off the list."
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
        case .diskFull, .readOnly, .locked, .diskFails, .damaged, .tooNew, .moved:
            JournalFault(error)?.words ?? "\(error)"
        case .unreadable(let version):
            "A newer Trunkline wrote the journal (tables \(version)), and this one cannot read them. Use that one, or "
                + "choose another journal by --data."
        case .outdated(let version):
            "An older Trunkline wrote the journal (tables \(version)). It has to be brought up to date before it is "
                + "read, and it cannot be written: look at its owner and its disk."
        case .cannotOpen(let path, let reason):
            "The journal at \(path) cannot be opened: \(reason). --data chooses another."
        case .logWithoutDatabase(let path):
            "The journal \(path) is not there, and its log \(path)-wal is: it holds the newest calls. Nothing was touched. Put "
                + "the file back beside it; if it is lost for good, move \(path)-wal and \(path)-shm away and keep them."
        case .closed: "The journal was closed while the command was at work. Repeat it."
        case .other(let reason): "The journal could not do it: \(reason)."
        }
    }
}
