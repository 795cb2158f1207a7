import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// Something that happened.
public enum Action: Sendable {
    case started
    case input(InputEvent)
    /// A second went by, or whatever `ConsoleState.nextTick` asked for.
    case ticked
    case journalChanged
    /// `matching` is `nil` while it is being counted how many there are.
    case callsLoaded(BoardID, CallQuery, [Call], matching: Int?)
    /// Marked calls as they are now and their rows; those that the list does not hold are missing.
    case marksFound(BoardID, CallQuery, [Int: Call])
    case allLoaded(BoardID, CallQuery, [Call])
    case layoutsLoaded([BoardID: BoardLayout], [SavedView])
    case layoutKept(BoardID)
    case layoutNotKept(BoardID, words: String)
    case viewKept(SavedView)
    case statisticsLoaded(CallQuery, CallStatistics)
    case countsLoaded(CallCounts)
    case liveLoaded([LiveCard])
    /// `nil` where the journal does not hold it (yet).
    case callLoaded(CallID, CallDetail?)
    case waitingLoaded(Waiting)
    /// With the last event that was read.
    case newsLoaded([CallNews], upTo: Int64)
    case directoryPageLoaded(DirectoryKey, [PickerItem])
    case directoryFinished(DirectoryKey)
    case directoryFailed(DirectoryKey, ProviderError)
    /// The list of an earlier session; no time where there is none.
    case directoryRestored(DirectoryKey, [PickerItem], readAt: Date?)
    case contactsFound(DirectoryKey, ContactSearch, [PickerItem])
    case contactsNotFound(DirectoryKey, ContactSearch, ProviderError)
    case earlierFormsLoaded(account: String, [EarlierForm])
    /// What the journal knows of those who were asked about.
    case calleesLoaded([CalleeQuery: CalleeFacts])
    case contactRead(account: String, Contact)
    case contactNotRead(account: String, id: String, words: String, isAbsent: Bool)
    /// An earlier call with its form as it was filled.
    case valuesLoaded(Call, FormValues)
    /// The drafts and templates that are kept.
    case shelfLoaded([FormDraft], [FormTemplate])
    /// The newest calls, to start a form from.
    case earlierCallsLoaded([Call])
    case templateKept(FormTemplate)
    case draftNotKept(CallID, words: String)
    /// A draft that could not be kept before is kept.
    case draftKeptAgain(CallID)
    /// Another living process has the draft.
    case draftIsElsewhere(CallID)
    case callSent(CallID, Delivery, differs: AnswerDifference? = nil)
    /// Nothing was sent: the journal refused it, or could not keep it.
    case callRefused(CallID, words: String)
    /// The pause before a call, by its number.
    case pauseEnded(Int)
    case actsProgressed(ActProgress, round: Int)
    case actsFinished(ActSummary, round: Int)
    case remarked(RemarkOutcome)
    case remarksTakenBack(RemarkReturnOutcome)
    case actSucceeded(words: String)
    case actFailed(words: String)
    case healthChanged(account: String, ProviderHealth)
    case budgetChanged(account: String, RateReading)
    /// What is wrong with the journal as a whole; `nil` while nothing is.
    case journalStands(JournalFault?)
    /// It was checked, because its last end was not orderly.
    case journalIsSound
    case deliveriesLoaded(InboxFacts, [UnreadableWebhook])
    /// The first of those that match, and how many do.
    /// Calls that will ring at numbers on the list all the same.
    case callsToDoNotCallLoaded([Call])
    case doNotCallLoaded(matching: String, [DoNotCallEntry], count: Int)
    case editedOutside(OutsideEdit, OutsideEdit.Outcome)
    case accounts(AccountsNews)
    /// What an effect was to read could not be read.
    case loadFailed(Effect, words: String)
}

/// A live call with the newest lines of its conversation, oldest first.
public struct LiveCard: Hashable, Sendable {
    public let call: Call
    public let lines: [TranscriptLine]

    public init(call: Call, lines: [TranscriptLine]) {
        self.call = call
        self.lines = lines
    }
}

/// All that is known of one call.
public struct CallDetail: Hashable, Sendable {
    public let call: Call
    public let events: [CallEvent]
    public let transcript: [TranscriptLine]

    public init(call: Call, events: [CallEvent], transcript: [TranscriptLine]) {
        self.call = call
        self.events = events
        self.transcript = transcript
    }
}
