import CallDomain
import Foundation

/// Where this program keeps its files, after the XDG base directory specification.
public struct Places: Hashable, Sendable {
    public let configuration: String
    /// The directory of the journal.
    public let data: String
    /// The directory of the log.
    public let state: String

    /// Flags win over the environment, and the environment over the defaults.
    public init(configuration: String? = nil, data: String? = nil, environment: [String: String]) {
        let home = Self.home(environment)
        func base(_ name: String, _ fallback: String) -> String {
            let value = environment[name] ?? ""
            return (value.hasPrefix("/") ? value : "\(home)/\(fallback)") + "/trunkline"
        }
        self.configuration = configuration ?? base("XDG_CONFIG_HOME", ".config") + "/config.toml"
        self.data = data ?? base("XDG_DATA_HOME", ".local/share")
        self.state = base("XDG_STATE_HOME", ".local/state")
    }

    /// A `HOME` that is empty or relative is none: what it leads to would depend on where the program is started.
    static func home(_ environment: [String: String]) -> String {
        environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? passwordFileHome ?? "/"
    }

    /// `NSHomeDirectory` takes an empty `HOME` for a place.
    private static var passwordFileHome: String? {
        getpwuid(geteuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) }
    }

    /// A path with `~` as a shell has it: the person's own home is `HOME`.
    public static func expandingTilde(
        _ path: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String {
        guard path == "~" || path.hasPrefix("~/") else { return NSString(string: path).expandingTildeInPath }
        return home(environment) + path.dropFirst()
    }

    public var log: String { state + "/log" }
    /// Where a person's own themes stand.
    public var themes: String { URL(fileURLWithPath: configuration).deletingLastPathComponent().path + "/themes" }
}
