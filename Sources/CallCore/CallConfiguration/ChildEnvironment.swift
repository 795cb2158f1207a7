import CallDomain
import Foundation

/// What programs that are started get of the environment: all of it but the variables that hold keys, whichever account
/// they belong to.
public enum ChildEnvironment {
    private static let secrets = Locked<Set<String>>([])

    /// Keeps variables from every program that is started from now on.
    static func withhold(_ names: Set<String>) { secrets.withLock { $0.formUnion(names) } }

    static var withheld: Set<String> { secrets.withLock { $0 } }

    /// The variables without those.
    public static func cleaned(_ environment: [String: String]) -> [String: String] {
        let withheld = withheld
        return environment.filter { !withheld.contains($0.key) }
    }
}
