import Foundation

/// The zone files below a directory, each read when it is first asked for.
public final class ZoneStore: Sendable {
    /// `$TZDIR`, or else where every system keeps them.
    public static let system = ZoneStore(root: systemRoot)

    /// Without a slash at its end.
    public let root: String
    private let clock: ZoneFile.Clock
    private let files = Locked<[String: ZoneFile]>([:])
    private let index = Locked<ZoneIndex?>(nil)

    public convenience init(root: String) { self.init(root: root, clock: Self.monotonic) }

    init(root: String, clock: @escaping ZoneFile.Clock) {
        self.root = root
        self.clock = clock
    }

    /// `nil` for a name that is none of a zone here.
    func file(_ name: String) -> ZoneFile? {
        if let known = files.withLock({ $0[name] }) { return known }
        guard Self.isName(name) else { return nil }
        guard let read = ZoneFile(path: "\(root)/\(name)", clock: clock) ?? linked(name) else { return nil }
        // Of two that ask at once, and read it both, the first one's is kept.
        return files.withLock { files in
            if let known = files[name] { return known }
            files[name] = read
            return read
        }
    }

    /// Old names are kept in a package of their own here and there; what they stand for is written in `tzdata.zi`.
    private func linked(_ name: String) -> ZoneFile? {
        guard let target = names.links[name], target != name, Self.isName(target) else { return nil }
        return ZoneFile(path: "\(root)/\(target)", clock: clock)
    }

    /// Read when it is first asked for.
    private var names: ZoneIndex {
        if let known = index.withLock({ $0 }) { return known }
        let read = ZoneIndex(root: root)
        return index.withLock { index in
            index = index ?? read
            return index ?? read
        }
    }

    /// Every name that tzdata lists, in alphabetical order; empty where there is no zone data.
    public var identifiers: [String] { hasData ? names.identifiers : [] }

    /// From old names to those that replaced them.
    public var links: [String: String] { names.links }

    /// There is zone data at all: the smallest systems come without.
    public var hasData: Bool { Self.everywhere.contains { file($0) != nil } }

    /// Names that no version of tzdata lacks.
    private static let everywhere = ["Etc/UTC", "America/New_York", "Europe/London"]

    /// A zone file anywhere, as `TZ` may name one.
    func file(at path: String) -> ZoneFile? { ZoneFile(path: path, clock: clock) }

    /// `Area/City` and the like: nothing that leads out of the directory, and none of tzdata's other flavours.
    static func isName(_ name: String) -> Bool {
        guard (1...64).contains(name.utf8.count), name.utf8.allSatisfy(isNameByte) else { return false }
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        return !parts.contains { $0.isEmpty || $0.hasPrefix("-") } && !["posix", "right"].contains(parts[0])
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "/_+-".utf8.contains(byte)
        }
    }

    private static var systemRoot: String {
        let named = ProcessInfo.processInfo.environment["TZDIR"] ?? ""
        let root = named.hasPrefix("/") ? named : "/usr/share/zoneinfo"
        return root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
    }

    /// Counts on while the machine sleeps.
    private static let monotonic: ZoneFile.Clock = {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
