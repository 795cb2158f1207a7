import Foundation

/// What programs that are started get of the environment: all of it but the variables that hold keys, whichever account
/// they belong to.
public enum ChildEnvironment {
    private static let secrets = Names()

    /// Keeps variables from every program that is started from now on.
    static func withhold(_ names: Set<String>) { secrets.add(names) }

    static var withheld: Set<String> { secrets.all }

    /// The variables without those.
    public static func cleaned(_ environment: [String: String]) -> [String: String] {
        let withheld = withheld
        return environment.filter { !withheld.contains($0.key) }
    }

    /// `@unchecked Sendable`: the names are read and written under the lock only.
    private final class Names: @unchecked Sendable {
        private let lock = NSLock()
        private var names: Set<String> = []

        var all: Set<String> { lock.withLock { names } }

        func add(_ more: Set<String>) { lock.withLock { names.formUnion(more) } }
    }
}
