import Foundation

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
            return Finding(topic: "Terminal", words: "none (TERM \(name.isEmpty ? "unset" : name)\(color))")
        }
        var size = winsize()
        _ = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
        let words = "\(name), \(size.ws_col) by \(size.ws_row)\(color)"
        let isUsable = !["", "dumb", "unknown"].contains(name)
        return Finding(
            topic: "Terminal", words: words,
            advice: isUsable ? nil : "Set TERM to your terminal's name, such as xterm-256color, to use the console.")
    }

    private static func locale(_ environment: [String: String]) -> Finding {
        let value = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
        return Finding(topic: "Locale", words: value ?? "none set; C.UTF-8 is used")
    }
}
