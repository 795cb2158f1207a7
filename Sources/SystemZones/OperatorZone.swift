import Foundation

/// The zone of the machine's user, found as the C library finds it.
public struct OperatorZone: Sendable {
    /// Where it was found.
    public enum Origin: Hashable, Sendable {
        /// `TZ` holds this.
        case variable(String)
        /// `/etc/localtime`, which names it by the file that it leads to, or has the same rules as the one that
        /// `/etc/timezone` names.
        case system
        /// Neither is there.
        case nothing
    }

    /// Why UTC is taken instead.
    public enum Problem: Hashable, Sendable {
        /// `TZ` holds what is neither a zone nor a rule.
        case unknown(String)
        /// `/etc/localtime` cannot be read as a zone.
        case unreadable(String)
    }

    public let zone: Zone
    public let origin: Origin
    public let problem: Problem?

    /// As it was when the program first asked.
    public static let current = OperatorZone(
        variable: ProcessInfo.processInfo.environment["TZ"], localtime: "/etc/localtime", name: "/etc/timezone",
        store: .system)

    /// `variable` is what `TZ` holds; `localtime` and `name` are the paths of the system's own zone and of its name.
    init(variable: String?, localtime: String, name: String, store: ZoneStore) {
        guard let variable else {
            self.init(localtime: localtime, name: name, store: store)
            return
        }
        let found = Self.zone(variable, store)
        self.init(
            zone: found ?? .utc, origin: .variable(variable), problem: found == nil ? .unknown(variable) : nil)
    }

    private init(localtime: String, name: String, store: ZoneStore) {
        if let zone = Self.system(localtime, name, store) {
            self.init(zone: zone, origin: .system, problem: nil)
        } else if Self.isThere(localtime) {
            self.init(zone: .utc, origin: .system, problem: .unreadable(localtime))
        } else {
            self.init(zone: .utc, origin: .nothing, problem: nil)
        }
    }

    private init(zone: Zone, origin: Origin, problem: Problem?) {
        (self.zone, self.origin, self.problem) = (zone, origin, problem)
    }
}

extension OperatorZone {
    /// A colon at the start says nothing; a file comes before a rule; nothing at all is UTC.
    private static func zone(_ variable: String, _ store: ZoneStore) -> Zone? {
        let text = variable.hasPrefix(":") ? String(variable.dropFirst()) : variable
        if text.isEmpty { return .utc }
        if let zone = named(text, store) { return zone }
        if let zone = file(text, store) { return zone }
        return ClockRuleReader.read(text).map {
            Zone(identifier: text, isNamed: false, source: .rules(.rule($0)))
        }
    }

    /// By its name, or by the path of a file among the zone files; those that count leap seconds have the same clocks.
    private static func named(_ text: String, _ store: ZoneStore) -> Zone? {
        var name = text[...]
        for root in [store.root, "/usr/share/zoneinfo"] where name.hasPrefix("\(root)/") {
            name = name.dropFirst(root.count + 1)
        }
        for flavour in ["posix/", "right/"] where name.hasPrefix(flavour) { name = name.dropFirst(flavour.count) }
        return Zone(identifier: String(name), in: store)
    }

    /// A zone file of one's own; below the zone files where it is no whole path.
    private static func file(_ text: String, _ store: ZoneStore) -> Zone? {
        guard !text.utf8.contains(0), text.utf8.count < 4096 else { return nil }
        return store.file(at: text.hasPrefix("/") ? text : "\(store.root)/\(text)")
            .map { Zone(identifier: text, isNamed: false, source: .file($0)) }
    }

    private static func system(_ localtime: String, _ name: String, _ store: ZoneStore) -> Zone? {
        if let zone = linked(localtime, store) { return zone }
        guard let file = store.file(at: localtime) else { return nil }
        if let text = ZoneIndex.text(name)?.trimmingCharacters(in: .whitespacesAndNewlines),
            let zone = Zone(identifier: text, in: store), zone.rules == file.rules
        {
            return zone
        }
        return Zone(identifier: localtime, isNamed: false, source: .file(file))
    }

    /// By the first path that a link leads to and that is one of a zone.
    private static func linked(_ path: String, _ store: ZoneStore) -> Zone? {
        var path = path
        for _ in 0..<8 {
            guard let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return nil }
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            path = target.hasPrefix("/") ? target : folder.appending(path: target).standardized.path
            if let zone = named(path, store) { return zone }
        }
        return nil
    }

    private static func isThere(_ path: String) -> Bool {
        (try? FileManager.default.attributesOfItem(atPath: path)) != nil
    }
}

extension Zone {
    /// The operator's own.
    public static var current: Zone { OperatorZone.current.zone }
}
