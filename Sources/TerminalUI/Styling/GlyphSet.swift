/// Every sign the program draws beside text, so that falling back to ASCII is the choice of one value.
public struct GlyphSet: Hashable, Sendable {
    public let box: BoxLines
    public let ellipsis: SafeText
    // Signs of a call's state.
    public let scheduled: SafeText
    public let queued: SafeText
    public let ringing: SafeText
    public let live: SafeText
    public let completed: SafeText
    public let voicemail: SafeText
    public let noAnswer: SafeText
    public let failed: SafeText
    public let unknown: SafeText
    public let canceled: SafeText
    /// A person wants to call again.
    public let callBack: SafeText
    // Signs of a provider's health.
    public let up: SafeText
    public let throttled: SafeText
    public let down: SafeText
    public let noKey: SafeText
    // Marks and arrows.
    public let warning: SafeText
    public let check: SafeText
    public let cross: SafeText
    public let cursor: SafeText
    public let mark: SafeText
    public let dropDown: SafeText
    public let ascending: SafeText
    public let descending: SafeText
    public let arrowUp: SafeText
    public let arrowDown: SafeText
    public let arrowLeft: SafeText
    public let arrowRight: SafeText
    public let choiceLeft: SafeText
    public let choiceRight: SafeText
    public let radioOn: SafeText
    public let radioOff: SafeText
    public let checkOn: SafeText
    public let checkOff: SafeText
    public let separator: SafeText
    public let dash: SafeText
    public let none: SafeText
    public let moreLeft: SafeText
    public let moreRight: SafeText
    public let scrollTrack: Character
    public let scrollThumb: Character
    public let barFull: Character
    public let barEmpty: Character
    public let maskDot: Character
    /// Columns of a sparkline, from the lowest to a full one; nothing is a space.
    public let spark: [Character]
    /// Frames of the sign that something is going on.
    public let spinner: [SafeText]

    public static let unicode = GlyphSet(
        box: .unicode, ellipsis: "…",
        scheduled: "◔", queued: "◌", ringing: "☏", live: "●", completed: "✓", voicemail: "✉", noAnswer: "–",
        failed: "✗", unknown: "?", canceled: "⊘", callBack: "↻",
        up: "●", throttled: "◐", down: "○", noKey: "◌",
        warning: "▲", check: "✓", cross: "✗", cursor: "▸", mark: "◆", dropDown: "▾", ascending: "▲", descending: "▼",
        arrowUp: "↑", arrowDown: "↓", arrowLeft: "←", arrowRight: "→", choiceLeft: "‹", choiceRight: "›",
        radioOn: "(•)", radioOff: "( )", checkOn: "[x]", checkOff: "[ ]", separator: "·", dash: "–", none: "—",
        moreLeft: "‹", moreRight: "›", scrollTrack: "│", scrollThumb: "┃", barFull: "█", barEmpty: "░", maskDot: "•",
        spark: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"],
        spinner: ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"])

    public static let ascii = GlyphSet(
        box: .ascii, ellipsis: "~",
        scheduled: "@", queued: ".", ringing: "%", live: "*", completed: "+", voicemail: "v", noAnswer: "-",
        failed: "x", unknown: "?", canceled: "/", callBack: "&",
        up: "*", throttled: "o", down: "!", noKey: ".",
        warning: "!", check: "+", cross: "x", cursor: ">", mark: "#", dropDown: "v", ascending: "^", descending: "v",
        arrowUp: "^", arrowDown: "v", arrowLeft: "<", arrowRight: ">", choiceLeft: "<", choiceRight: ">",
        radioOn: "(*)", radioOff: "( )", checkOn: "[x]", checkOff: "[ ]", separator: "-", dash: "-", none: "-",
        moreLeft: "<", moreRight: ">", scrollTrack: "|", scrollThumb: "#", barFull: "#", barEmpty: ".", maskDot: "*",
        spark: [".", ":", "-", "=", "+", "*", "#", "@"],
        spinner: ["|", "/", "-", "\\"])
}
