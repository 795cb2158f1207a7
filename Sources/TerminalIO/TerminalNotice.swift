import TerminalUI

/// The sequences that make a terminal tell of something: its title, and notifications of the desktop.
///
/// All text is `SafeText`, which holds no control, so that none of it can end a sequence or begin another.
enum TerminalNotice {
    /// How a terminal takes notifications.
    enum Dialect: Hashable, Sendable {
        /// OSC 9: iTerm2, kitty, WezTerm, ghostty, ConEmu and most that know any.
        case nine
        /// OSC 777: foot, urxvt, and those on VTE.
        case sevenSevenSeven
    }

    private static let longestTitle = 120
    private static let longestBody = 250

    /// Keeps the title that is there, for those terminals that have room for it.
    static let saved = Array("\u{1B}[22;2t".utf8)
    /// No title, and then the one that was kept.
    static let restored = Array("\u{1B}]2;\u{07}\u{1B}[23;2t".utf8)

    /// tmux takes it as the title of its pane; only GNU screen has to be told to pass it on.
    static func title(_ text: SafeText, multiplexer: Multiplexer) -> [UInt8] {
        let plain = Array("\u{1B}]2;\(oneLine(text, longestTitle))\u{07}".utf8)
        return multiplexer == .screen ? Clipboard.wrapped(plain) : plain
    }

    /// Goes through a multiplexer wrapped and only so: it is to be seen once.
    static func desktop(_ text: SafeText, dialect: Dialect, multiplexer: Multiplexer) -> [UInt8] {
        // Begun by a word of ours: a digit and a semicolon would be another of OSC 9's commands.
        let body = oneLine(text, longestBody).replacing(";", with: ",")
        let plain =
            switch dialect {
            case .nine: Array("\u{1B}]9;Trunkline: \(body)\u{07}".utf8)
            case .sevenSevenSeven: Array("\u{1B}]777;notify;Trunkline;\(body)\u{07}".utf8)
            }
        switch multiplexer {
        case .none: return plain
        case .tmux: return Clipboard.wrapped(Array("tmux;\u{1B}".utf8) + plain)
        case .screen: return Clipboard.wrapped(plain)
        }
    }

    private static func oneLine(_ text: SafeText, _ columns: Int) -> String {
        text.truncated(to: columns).string.replacing("\n", with: " ")
    }
}

extension TerminalEnvironment {
    /// Whether it is one of the terminals that take a title; on others its letters would be seen.
    var takesTitles: Bool {
        let known = [
            "xterm", "screen", "tmux", "rxvt", "foot", "alacritty", "kitty", "wezterm", "vte", "gnome", "konsole",
            "st-",
            "ghostty", "contour", "iterm", "mintty",
        ]
        return known.contains { term.hasPrefix($0) }
    }

    /// Other programs on the way hide the terminal's own name; what it set for itself is still there.
    var dialect: TerminalNotice.Dialect {
        let usesSevens = term.hasPrefix("foot") || term.hasPrefix("rxvt") || isVTE
        return usesSevens ? .sevenSevenSeven : .nine
    }
}
