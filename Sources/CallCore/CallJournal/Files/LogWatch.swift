import CallDomain
import Foundation
import GRDB

/// The work of the watching thread: the kernel tells that the log was written, SQLite tells whether it was a commit.
///
/// A commit becomes visible a little after its last write (the log is flushed in between), so each notice is followed
/// by several looks at growing distances; then the thread sleeps until the next.
struct LogWatch {
    private let log: String
    private let notices: Int32
    private let stop: Int32
    private let connection: DatabaseQueue
    /// The last version seen; it changes with the commits of every other connection, of this process too.
    private var seen: Int?
    private var waits: ArraySlice<Int32> = []
    private var due = ContinuousClock.now

    /// Milliseconds between the looks after a notice; together longer than a slow disk takes to flush.
    private static let looks: [Int32] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]
    /// Milliseconds between looks where the kernel gives no notices.
    private static let blindWait: Int32 = 500

    init(log: String, notices: Int32, stop: Int32, connection: DatabaseQueue) {
        self.log = URL(filePath: log).lastPathComponent
        self.notices = notices
        self.stop = stop
        self.connection = connection
        seen = version
    }

    /// Returns when it is stopped.
    mutating func run(announce: () -> Void) {
        while true {
            var descriptors = [
                pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
                pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
            ]
            guard poll(&descriptors, 2, wait) >= 0 || errno == EINTR else { return }
            guard descriptors[0].revents == 0 else { return }
            if descriptors[1].revents != 0, hasNotice() {
                if waits.isEmpty { due = .now + .milliseconds(Self.looks[0]) }
                waits = Self.looks[...]
            }
            if isTimeToLook(), look() { announce() }
        }
    }

    func close() {
        if notices >= 0 { Glibc.close(notices) }
        Glibc.close(stop)
        try? connection.close()
    }

    /// Milliseconds; -1 is until the next notice.
    private var wait: Int32 {
        guard !waits.isEmpty else { return notices < 0 ? Self.blindWait : -1 }
        // Rounded down it would not sleep at all within the last millisecond.
        return max(0, Int32(((due - .now) / .milliseconds(1)).rounded(.up)))
    }

    private mutating func isTimeToLook() -> Bool {
        guard notices >= 0 else { return true }
        guard !waits.isEmpty, due <= .now else { return false }
        waits.removeFirst()
        if let next = waits.first { due = .now + .milliseconds(next) }
        return true
    }

    /// Whether anything was committed; also where that cannot be read, so that readers look for themselves.
    private mutating func look() -> Bool {
        let version = version
        defer { seen = version }
        return version == nil || version != seen
    }

    private var version: Int? {
        try? connection.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    }

    /// Reads what the kernel has to tell. Whether any of it is about the log.
    private func hasNotice() -> Bool {
        var isAboutLog = false
        let headSize = MemoryLayout<inotify_event>.size
        withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while true {
                let count = read(notices, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                var offset = 0
                while offset + headSize <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let next = offset + headSize + Int(event.len)
                    let name = buffer[(offset + headSize)..<next].prefix { $0 != 0 }
                    let hasOverflowed = event.mask & UInt32(IN_Q_OVERFLOW) != 0
                    if hasOverflowed || name.elementsEqual(log.utf8) { isAboutLog = true }
                    offset = next
                }
            }
        }
        return isAboutLog
    }
}
