import CallCore
import Wording

/// What happened and what to do about it, for a person.
enum ErrorWords {
    static func of(_ error: any Error) -> String {
        switch error {
        case let error as ProviderError: error.words
        case let error as JournalError: words(error)
        case let error as KeyError: error.description
        case let problem as ExportFile.Problem: problem.words
        case is CancellationError: "It was stopped before it was done."
        case let error as any CustomStringConvertible: error.description
        default: "\(error)"
        }
    }

    /// A sentence that follows a colon.
    private static func part(_ sentence: String) -> String { sentence.prefix(1).lowercased() + sentence.dropFirst() }

    private static func words(_ error: JournalError) -> String {
        switch error {
        case .fenced, .heldBack, .alreadyPlaced: error.refusal ?? ""
        case .doNotCall(let entry): "\(entry.words). Take it off the list first, if it may be called."
        case .overCap(let count, let cap): "\(PlacementVerdict.overCap(count: count, cap: cap).words)."
        case .notOnDoNotCall(let number): "\(number) is not on the do-not-call list any more."
        case .noSuchCall(let call): "the journal holds no call #\(call.short)."
        case .notOver(let call): "call #\(call.short) is not over; nothing was erased."
        case .alreadyKept(let call): "call #\(call.short) was decided before."
        case .claimed(let other): "this id belongs to call #\(other.short), which was placed from here."
        case .notSendable(let state): "the call is \(state.words); it cannot be sent again."
        case .editedElsewhere: "another Trunkline that is open has this form."
        case .nameTaken(let name): "the name \u{201C}\(name)\u{201D} is taken. Choose another one."
        case .noSuchTemplate(let name): "there is no template \u{201C}\(name)\u{201D} any more."
        case .noSuchView(let name): "there is no view \u{201C}\(name)\u{201D} any more."
        case .diskFull, .readOnly, .locked, .diskFails, .damaged, .tooNew, .moved:
            part(JournalFault(error)?.words ?? "\(error)")
        case .unreadable(let version):
            "a newer Trunkline wrote the journal (tables \(version)), and this one cannot read them. Use that one."
        case .outdated(let version):
            "an older Trunkline wrote the journal (tables \(version)), and it cannot be written to bring it up to date."
        case .cannotOpen(let path, let reason): "the journal \(path) cannot be opened: \(reason)."
        case .logWithoutDatabase(let path):
            "the journal \(path) is not there, and its log, which holds the newest calls, is. Put the file back beside it."
        case .closed: "the journal is closed."
        case .other(let words): "the journal failed: \(words)."
        }
    }
}
