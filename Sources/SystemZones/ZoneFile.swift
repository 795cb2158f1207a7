import Foundation

/// A zone file as it was read last, read again once it is another one on the disk.
///
/// It is looked at once a minute at most, by whoever asks first then; nobody waits for that, and the last good rules hold
/// where the file has gone or is damaged.
final class ZoneFile: Sendable {
    /// Nanoseconds of a clock that nobody sets.
    typealias Clock = @Sendable () -> UInt64

    /// Tells one state of a file from another.
    struct Identity: Hashable, Sendable {
        let device: UInt64
        let inode: UInt64
        let isRegular: Bool
        let size: Int64
        let modified: Int64
        let changed: Int64
    }

    private struct State: Sendable {
        var rules: ZoneRules
        var identity: Identity
        var nextLook: UInt64
    }

    private static let pause: UInt64 = 60 * 1_000_000_000

    private let path: String
    private let clock: Clock
    private let state: Locked<State>

    /// `nil` where there is no zone file at a path.
    init?(path: String, clock: @escaping Clock) {
        guard let (bytes, identity) = Self.read(path), let rules = ZoneFileReader.rules(bytes) else { return nil }
        self.path = path
        self.clock = clock
        state = Locked(State(rules: rules, identity: identity, nextLook: clock() + Self.pause))
    }

    var rules: ZoneRules {
        let now = clock()
        let (rules, identity) = state.withLock { state -> (ZoneRules, Identity?) in
            guard now >= state.nextLook else { return (state.rules, nil) }
            state.nextLook = now + Self.pause
            return (state.rules, state.identity)
        }
        return identity.flatMap(changed) ?? rules
    }

    /// The new rules, where the file is another one.
    private func changed(since known: Identity) -> ZoneRules? {
        guard let identity = Self.identity(path), identity != known, let (bytes, read) = Self.read(path),
            let rules = ZoneFileReader.rules(bytes)
        else { return nil }
        state.withLock { ($0.rules, $0.identity) = (rules, read) }
        return rules
    }
}

extension ZoneFile {
    static func identity(_ path: String) -> Identity? {
        var found = stat()
        return stat(path, &found) == 0 ? Identity(found) : nil
    }

    /// The bytes of a regular file that is no larger than a zone file can be.
    private static func read(_ path: String) -> (bytes: [UInt8], identity: Identity)? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var found = stat()
        guard fstat(file, &found) == 0, found.st_mode & S_IFMT == S_IFREG, found.st_size <= ZoneFileReader.largest
        else { return nil }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: false)
        guard let data = try? handle.read(upToCount: ZoneFileReader.largest + 1) else { return nil }
        return (Array(data), Identity(found))
    }
}

extension ZoneFile.Identity {
    fileprivate init(_ found: stat) {
        func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec) }
        device = UInt64(found.st_dev)
        inode = UInt64(found.st_ino)
        isRegular = found.st_mode & S_IFMT == S_IFREG
        size = Int64(found.st_size)
        modified = nanoseconds(found.st_mtim)
        changed = nanoseconds(found.st_ctim)
    }
}
