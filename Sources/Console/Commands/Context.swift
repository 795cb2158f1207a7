/// Where a key is pressed: what it means depends on what stands in front.
public enum Context: Hashable, Sendable, CaseIterable {
    case board
    case live
    case opened
    /// Words that are searched for in an opened call.
    case find
    case compose
    case picker
    /// The list of drafts, templates and earlier calls.
    case start
    /// The list of views that have a name.
    case views
    case columns
    case statistics
    case naming
    case reschedule
    case disposition
    case note
    case export
    case editor
    case objectEditor
    case pairEditor
    case moment
    case review
    /// Between the key that places a call and its placing.
    case placing
    case request
    case outcome
    /// Calls that could be the one whose outcome is unknown.
    case candidates
    /// Words on a call whose outcome is unknown.
    case settling
    /// A call whose outcome was unknown, and is not any more.
    case settled
    case confirm
    case filter
    case help
    case messages
    case deliveries
    case accounts
    case welcome
    case accountForm
    case accountRows
    case doNotCall
    /// Words that the do-not-call list is filtered by.
    case doNotCallFilter
    case doNotCallAddition
    /// The reason to take a number off that list.
    case doNotCallRemoval
    /// The reason to place a call although a rule is against it.
    case override
}

extension ConsoleState {
    var context: Context {
        switch layers.last {
        case .compose: .compose
        case .opened: isFinding ? .find : .opened
        case .picker(let picker): picker.purpose == .start ? .start : picker.purpose == .views ? .views : .picker
        case .columns: .columns
        case .statistics: .statistics
        case .naming: .naming
        case .reschedule: .reschedule
        case .disposition: .disposition
        case .note: .note
        case .export: .export
        case .editor(let editor): editor.context
        case .moment: .moment
        case .review(let review): review.pause == nil ? .review : .placing
        case .request: .request
        case .outcome(let outcome): outcome.context
        case .confirm: .confirm
        case .help: .help
        case .messages: .messages
        case .deliveries: .deliveries
        case .accountForm: .accountForm
        case .accountRows: .accountRows
        case .doNotCall(let list): list.isFiltering ? .doNotCallFilter : .doNotCall
        case .doNotCallAddition(let addition): addition.removed == nil ? .doNotCallAddition : .doNotCallRemoval
        case .override: .override
        case nil: screenContext
        }
    }

    private var screenContext: Context {
        switch screen {
        case .live: .live
        case .accounts: .accounts
        case .welcome: .welcome
        case .board(let id): boards[id]?.isFiltering == true ? .filter : .board
        }
    }
}
