import Foundation
import TerminalIO

/// What the doctor says of the terminal.
enum TerminalExamination {
    static func findings() -> [Finding] {
        let environment = ProcessInfo.processInfo.environment
        return [terminal(environment), locale(environment)]
    }

    private static func terminal(_ environment: [String: String]) -> Finding {
        let name = environment["TERM"] ?? ""
        let color = environment["COLORTERM"].map { ", COLORTERM \($0)" } ?? ""
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            return Finding(
                topic: "Terminal", words: "none (TERM \(name.isEmpty ? "unset" : name)\(color))",
                advice: advice(name, isHere: false))
        }
        var size = winsize()
        _ = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
        let words = "\(name), \(size.ws_col) by \(size.ws_row)\(color)"
        return Finding(topic: "Terminal", words: words, advice: advice(name, isHere: true))
    }

    /// What to do before the console can be used. Where there is no terminal, only a name that nobody knows is worth a word.
    private static func advice(_ name: String, isHere: Bool) -> String? {
        do {
            try TerminalSession.check(.current())
            return nil
        } catch {
            if case .unknownTerminal = error, isHere || !["", "unknown"].contains(name) {
                return "The console: \(error)."
            }
            return isHere ? "The console: \(error)." : nil
        }
    }

    private static func locale(_ environment: [String: String]) -> Finding {
        let value = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return Finding(topic: "Locale", words: value ?? "none set; C.UTF-8 is used")
    }
}
