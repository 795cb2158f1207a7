/// What an operator can mean.
public enum CommandID: String, Hashable, Sendable, CaseIterable {
    // Anywhere
    case showCalls
    case showScheduled
    case showLive
    case newCall
    case showHelp
    case showMessages
    case suspend
    case quit
    case interrupt
    // Lists
    case moveUp
    case moveDown
    case pageUp
    case pageDown
    case moveToFirst
    case moveToLast
    case open
    case filter
    case clearFilter
    // A call
    case hangUp
    case cancelScheduled
    case readAgain
    case settle
    case callAgain
    case switchPane
    case follow
    // The form
    case nextField
    case previousField
    case choose
    case showUses
    case review
    case clearForm
    case startFrom
    case saveTemplate
    case close
    // Dialogs
    case take
    case nextPart
    case previousPart
    case reload
    case keep
    case place
    case confirm
    case deleteKept
    case showRequest
    case copyJSON
    case copyCurl
    case writeJSON
    case writeCurl
    case lookAgain
    case declarePlaced
    case declareNotPlaced
}
