import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// The whole console as a value.
public struct ConsoleState: Sendable {
    public var settings: ConsoleSettings
    public var size: Size
    public var now: Date
    var screen: Screen = .board(.calls)
    /// What stands over the screen, the newest last: a form, an opened call, dialogs.
    var layers: [Layer] = []
    var boards: [BoardID: BoardState]
    var layouts = LayoutShelf()
    var statistics = StatisticsState()
    var live = LiveState()
    var counts = CallCounts()
    var attention = Attention()
    var alarms: Alarms
    /// The last event that was looked at for something to tell.
    var newsSequence: Int64?
    var loads = Loads()
    /// A reading failed: what is on the screen may be old, and the next tick reads again.
    var isOutdated = false
    /// Forms that were begun and are not open, and those with a name.
    var shelf = Shelf()
    /// Forms whose calls are being sent: they are drafts again if nothing was placed.
    var sending: [CallID: ComposeState] = [:]
    /// The earlier call a form is to start from, once its values are read.
    var awaitedStart: AwaitedStart?
    var directories = Directories()
    /// Contacts read one by one, by account and id.
    var contacts: [String: [String: ContactReading]] = [:]
    var recents = Recents()
    /// What the journal knows of those who were asked about.
    var callees: [CalleeQuery: CalleeFacts] = [:]
    /// Whom the form or dialog in front would call, as it was last asked about, and when.
    var askedCallees: [CalleeQuery] = []
    var calleesAskedAt = Date.distantPast
    /// They could not be read; the next tick asks again.
    var areCalleesUnread = false
    var health: [String: ProviderHealth] = [:]
    /// How much was asked of each account within the last minute.
    var budgets: [String: RateReading] = [:]
    /// Calls that will ring all the same, by their numbers on the do-not-call list.
    var callsToDoNotCall: [String: [Call]] = [:]
    /// While it lasts, nothing is placed, changed or kept.
    var journalTrouble: JournalFault?
    /// Since when there is none, until that is told.
    var journalMendedAt: Date?
    var toldTrouble: JournalFault?
    var accounts = AccountsState()
    var messages = MessageLog()
    /// What is being done to calls, until the last of them is through.
    var acting = ActsUnderWay()
    /// Of the pause before the newest call.
    var lastPause = 0
    /// What was said of calls last, one receipt for each: what `takeBackRemarks` takes back.
    var lastRemarks: [RemarkReceipt] = []
    /// Notes that were begun and not kept, by the calls they are about.
    var unkeptNotes: [Set<CallID>: String] = [:]
    /// What was cut in any editor.
    var clipboard = TextClipboard()
    /// The calls the follower was last told of.
    var followed: [CallID] = []
    /// When a key was pressed or the mouse used last.
    var touchedAt: Date
    /// Set by the first of two ^C.
    var quitAskedAt: Date?

    public init(settings: ConsoleSettings, size: Size, now: Date) {
        self.settings = settings
        self.size = size
        self.now = now
        newsSequence = settings.newsAfter
        alarms = Alarms(settings.notices)
        touchedAt = now
        messages.speed = settings.demo?.speed ?? 1
        boards = Dictionary(uniqueKeysWithValues: BoardID.allCases.map { ($0, BoardState(id: $0)) })
    }
}

/// The screens one can be on.
enum Screen: Hashable, Sendable {
    case board(BoardID)
    case live
    case accounts
    /// Before there is any account.
    case welcome
}

/// What can stand over a screen.
enum Layer: Sendable {
    case compose(ComposeState)
    case opened(CallDetailState)
    case picker(PickerState)
    case editor(EditorState)
    case moment(MomentState)
    case review(ReviewState)
    case request(RequestState)
    case outcome(OutcomeState)
    case confirm(ConfirmState)
    case naming(NamingState)
    case reschedule(RescheduleState)
    case disposition(DispositionState)
    case note(NoteState)
    case columns(ColumnsState)
    case statistics
    case export(ExportState)
    case help(HelpState)
    case messages(ListState)
    case deliveries(DeliveriesState)
    case accountForm(AccountFormState)
    case accountRows(AccountRowsState)
    case doNotCall(DoNotCallState)
    case doNotCallAddition(DoNotCallAddition)
    case override(OverrideState)

    var compose: ComposeState? { if case .compose(let compose) = self { compose } else { nil } }
}

extension ConsoleState {
    /// Whether the console waits for nothing but a person or a provider's news.
    public var isIdle: Bool { !isLoadingDirectory }

    private var isLoadingDirectory: Bool {
        guard case .picker(let picker)? = layers.last, let key = picker.directory else { return false }
        return directories[key]?.isReading == true
    }

    /// How often the screen changes by itself: running times and countdowns every second, the time of day every minute.
    public var ticking: Ticking {
        let runs =
            settings.demo != nil || messages.current(at: now) != nil || isOutdated || shelf.isInTrouble
            || showsRunningTimes || attention.isStale || alarms.isWaiting || journalMendedAt != nil
        return runs ? .everySecond : .everyMinute
    }

    private var showsRunningTimes: Bool {
        if case .opened(let opened)? = layers.last { return opened.known?.call.state.isFinal == false }
        if counts.live > 0 || screen == .live && live.hasEnded { return true }
        if showsStatistics { return true }
        if boardOnScreen.flatMap({ boards[$0]?.question.dependsOnTime }) == true { return true }
        return screen == .board(.scheduled) && (boards[.scheduled]?.list.count ?? 0) + counts.scheduled > 0
    }
}

/// How often the screen changes by itself.
public enum Ticking: Hashable, Sendable {
    case everySecond
    case everyMinute
}
