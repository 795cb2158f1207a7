import CallDomain
import TerminalUI

extension ConsoleState {
    /// The smallest screen that lists, live calls and questions about them are shown on.
    public static let smallest = Size(width: 60, height: 16)
    /// The smallest one that everything can be done on.
    public static let smallestForForms = Size(width: 80, height: 24)

    /// Whether anything is shown that a key could be meant for.
    var isReadable: Bool { fits(neededSize) }

    /// What is in front is shown whole, or says that it needs more room.
    private var neededSize: Size { layers.last.map(\.neededSize) ?? Self.smallest }

    private func fits(_ needed: Size) -> Bool { size.width >= needed.width && size.height >= needed.height }

    private func drawNeed(on frame: inout Frame, _ theme: Theme) {
        let needed: SafeText = "\(neededSize.width)x\(neededSize.height)"
        let what: SafeText = fits(Self.smallest) ? "What is open here" : "Trunkline"
        let sentence: SafeText = "\(what) needs \(needed); this is \(size.width)x\(size.height)."
        let row = size.height / 2
        // What goes on by itself is told in any room.
        guard context != .placing else {
            let short = size.width < 43
            let words: SafeText = short ? "Placing: esc stops" : "A call is about to be placed: esc stops it."
            frame.write(words, in: frame.bounds.row(row), style: theme[.warning], alignment: .center)
            return
        }
        let words = sentence.string.count > size.width ? "\(needed) needed" : sentence
        frame.write(words, in: frame.bounds.row(row), style: theme[.text], alignment: .center)
        guard !layers.isEmpty, row + 1 < size.height else { return }
        let way: SafeText = "Make the window larger, or go back with esc."
        frame.write(way, in: frame.bounds.row(row + 1), style: theme[.muted], alignment: .center)
    }

    /// The screen, drawn.
    public func view(theme: Theme) -> Frame {
        var frame = Frame(size: size)
        frame.fill(frame.bounds, style: theme[.text])
        guard isReadable else {
            drawNeed(on: &frame, theme)
            return frame
        }
        drawScreen(theme, on: &frame)
        for (index, layer) in layers.enumerated() {
            if layer.isDialog {
                frame.restyle(ChromeView.content(of: size), over: theme[.shadow])
                frame.removeHits()
                frame.cursor = nil
            }
            draw(layer, below: index > 0 ? layers[index - 1] : nil, theme, on: &frame)
        }
        ChromeView(state: self, theme: theme).draw(on: &frame)
        return frame
    }

    /// The room for the screen itself: a trouble that lasts hides no row.
    var contentArea: Rect {
        let area = ChromeView.content(of: size)
        return journalTrouble == nil ? area : area.splitBottom(1).rest
    }

    private func drawScreen(_ theme: Theme, on frame: inout Frame) {
        let area = contentArea
        switch screen {
        case .board(let id):
            guard let board = boards[id] else { return }
            BoardView(state: self, board: board, theme: theme).draw(in: area, on: &frame)
        case .live:
            LiveView(state: self, theme: theme).draw(in: area, on: &frame)
        case .accounts:
            AccountsView(state: self, theme: theme).draw(in: area, on: &frame)
        case .welcome:
            WelcomeView(state: self, theme: theme).draw(in: area, on: &frame)
        }
    }

    private func draw(_ layer: Layer, below: Layer?, _ theme: Theme, on frame: inout Frame) {
        let area = contentArea
        if !layer.isDialog {
            frame.fill(area, style: theme[.text])
            frame.removeHits()
            frame.cursor = nil
        }
        switch layer {
        case .compose(let compose):
            ComposeView(state: self, compose: compose, theme: theme).draw(in: area, on: &frame)
        case .opened(let opened):
            OpenedView(state: self, opened: opened, theme: theme).draw(in: area, on: &frame)
        case .picker(let picker):
            PickerView(state: self, picker: picker, theme: theme).draw(on: &frame)
        case .editor(let editor):
            EditorView(state: self, editor: editor, theme: theme).draw(on: &frame)
        case .moment(let moment):
            let host: MomentHost
            if case .compose(let compose)? = below {
                host = .form(compose)
            } else if let question = timeQuestion {
                host = .question(question)
            } else {
                return
            }
            MomentView(state: self, moment: moment, host: host, theme: theme).draw(on: &frame)
        case .review(let review):
            guard case .compose(let compose)? = below else { return }
            ReviewView(state: self, review: review, compose: compose, theme: theme).draw(on: &frame)
        case .request(let request):
            RequestView(state: self, request: request, theme: theme).draw(on: &frame)
        case .outcome(let outcome):
            OutcomeView(state: self, outcome: outcome, theme: theme).draw(on: &frame)
        case .naming(let naming):
            NamingView(state: self, naming: naming, theme: theme).draw(on: &frame)
        case .columns(let columns):
            ColumnsView(state: self, columns: columns, theme: theme).draw(on: &frame)
        case .statistics:
            StatisticsView(state: self, theme: theme).drawDialog(on: &frame)
        case .confirm(let confirm):
            ConfirmView(state: self, confirm: confirm, theme: theme).draw(on: &frame)
        case .disposition(let dialog):
            DispositionView(state: self, dialog: dialog, theme: theme).draw(on: &frame)
        case .note(let note):
            NoteView(state: self, note: note, theme: theme).draw(on: &frame)
        case .export(let export):
            ExportView(state: self, export: export, theme: theme).draw(on: &frame)
        case .reschedule(let reschedule):
            RescheduleView(state: self, reschedule: reschedule, theme: theme).draw(on: &frame)
        case .help(let help):
            HelpView(state: self, help: help, theme: theme).draw(on: &frame)
        case .deliveries(let deliveries):
            DeliveriesView(state: self, deliveries: deliveries, theme: theme).draw(on: &frame)
        case .doNotCall(let list):
            DoNotCallView(state: self, doNotCall: list, theme: theme).draw(on: &frame)
        case .doNotCallAddition(let addition):
            DoNotCallAdditionView(state: self, addition: addition, theme: theme).draw(on: &frame)
        case .override(let override):
            OverrideView(state: self, override: override, theme: theme).draw(on: &frame)
        case .messages(let list):
            MessagesView(state: self, list: list, theme: theme).draw(on: &frame)
        case .accountForm(let form):
            AccountFormView(state: self, form: form, theme: theme).draw(on: &frame)
        case .accountRows(let rows):
            AccountRowsView(state: self, rows: rows, theme: theme).draw(on: &frame)
        }
    }
}

extension Layer {
    /// Shows the request of a form below it.
    var showsRequest: Bool {
        switch self {
        case .review, .request: true
        default: false
        }
    }

    /// The smallest screen that it can be read and answered on.
    var neededSize: Size {
        switch self {
        case .opened, .confirm, .help, .messages, .deliveries, .reschedule, .note: ConsoleState.smallest
        case .disposition(let dialog) where DispositionView.fits(dialog, in: ConsoleState.smallest):
            ConsoleState.smallest
        default: ConsoleState.smallestForForms
        }
    }

    /// Stands over what is below it, which stays to be seen.
    var isDialog: Bool {
        switch self {
        case .compose, .opened: false
        default: true
        }
    }
}
