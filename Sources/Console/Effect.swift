import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// Something to do outside of the console's state; its result comes back as an `Action`.
public enum Effect: Hashable, Sendable {
    /// Reads a window of a list's rows: the one that holds a call, wherever in the list that is now. A later question
    /// of the same list takes this one's place.
    case loadCalls(BoardID, CallQuery, around: CallID?)
    /// Asks for marked calls that are not in the window, and where they stand in the list.
    case findMarks(BoardID, CallQuery, [CallID])
    /// Reads all of a list, to be marked.
    case loadAll(BoardID, CallQuery)
    /// Counts what a list shows; a later question takes this one's place.
    case loadStatistics(CallQuery, zone: Zone)
    /// Reads how the lists were left, and the views.
    case loadLayouts
    /// Keeps how a list looks for the next start.
    case keepLayout(BoardID, BoardLayout)
    case keepView(SavedView, replacing: Bool)
    case dropView(String)
    case loadCounts
    case loadLive
    case loadCall(CallID)
    /// Reads which calls may need a person.
    case loadWaiting(at: Date)
    /// Reads what changed after an event of the journal; with `nil` where its events end now.
    case loadNews(after: Int64?)
    /// Makes the terminal tell of something.
    case alert(Alert)
    /// Tells the operator's helper program of something.
    case handToHelper(CallNotice)
    /// Reads what came in by itself and could not be read, with the figures.
    case loadDeliveries
    /// Reads the numbers that nobody calls, as far as they match.
    case loadDoNotCall(matching: String)
    /// Puts a number (E.164) on that list.
    case addDoNotCall(number: String, reason: String)
    case removeDoNotCall(number: String, reason: String)
    /// Reads every page; each arrives by itself.
    case loadDirectory(DirectoryKey)
    /// Fetches a list as an earlier session left it.
    case restoreDirectory(DirectoryKey)
    /// Keeps a list for the next session.
    case keepDirectory(DirectoryKey, ShelvedList)
    /// Asks the provider for people, after a moment's pause; the next question takes the place of one not yet sent.
    case searchContacts(DirectoryKey, ContactSearch)
    /// Fetches how the newest calls of an account were filled in.
    case loadEarlierForms(account: String)
    /// Fetches what the journal knows of some people; the next question takes this one's place.
    case loadCallees([CalleeQuery])
    case readContact(account: String, id: String)
    case placeCall(CallIntent)
    /// Lets so many seconds go by, whatever the clock on the wall does.
    case pause(seconds: Double, number: Int)
    /// Does something to calls at their providers, one after the other.
    case act([ActStep], round: Int)
    /// Keeps what a person says of calls.
    case remark([CallID], CallRemark)
    /// Takes back what was said of calls.
    case takeBack([RemarkReceipt])
    /// Writes a list into a new file of the folder the program was started in, for its owner alone.
    case export(ExportOrder)
    /// What is not begun of such rounds stays undone.
    case stopActs
    /// Reads the drafts and the templates.
    case loadShelf
    /// Keeps the form as it is now; a later one of the same form makes an earlier one needless.
    case keepDraft(FormDraft)
    /// Drops a draft that its form has no use for any more.
    case dropDraft(CallID)
    /// The same because a person asked for it, who is told where it fails.
    case deleteDraft(CallID)
    case keepTemplate(FormTemplate, replacing: Bool)
    case dropTemplate(String)
    /// Reads the newest calls, to start a form from.
    case loadEarlierCalls
    /// Fetches what an earlier call's form was filled with.
    case loadValues(CallID)
    case lookUp(CallID)
    case resolve(CallID, Resolution)
    /// The calls on the screen: worth asking the provider about more often.
    case follow([CallID])
    /// Puts text on the terminal's clipboard.
    case copy(ClipboardText)
    /// Writes text into a new file of the folder the program was started in, for its owner alone.
    case writeFile(named: String, ClipboardText)
    /// Opens the operator's own editor on the terminal; nothing else happens meanwhile.
    case editOutside(OutsideEdit)
    case accounts(AccountsWork)
    /// Ends this console and opens the demo in its place.
    case showDemo
    case suspend
    case quit
}

/// A person's decision on a call whose outcome is unknown.
public struct Resolution: Hashable, Sendable {
    /// The provider's id of the call it was; `nil` if it was not placed.
    public let placedAs: String?
    public let reason: String

    public init(placedAs: String?, reason: String) {
        self.placedAs = placedAs
        self.reason = reason
    }
}
