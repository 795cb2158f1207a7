import Foundation
import GRDB

/// Sees the commits of every process: the kernel tells that the log was written, SQLite tells whether it was a commit.
///
/// A thread of its own sleeps in `poll` until the log is written. A commit becomes visible a little after its last
/// write (the log is flushed in between), so the thread looks several times, at growing distances, and sleeps again.
final class ChangeWatcher: Sendable {
    /// A byte written here, at the other end of a pipe, ends the thread.
    private let stop: Int32
    private let ended = DispatchSemaphore(value: 0)

    /// The waits between looks, in milliseconds; together longer than a slow disk takes to flush.
    private static let looks: [Int32] = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]

    init(files: JournalFiles, hub: ChangeHub) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.label = "trunkline.changes"
        let connection = try DatabaseQueue(path: files.database, configuration: configuration)
        var ends: [Int32] = [-1, -1]
        let notify = inotify_init1(O_CLOEXEC | O_NONBLOCK)
        let wanted = UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
        guard notify >= 0, inotify_add_watch(notify, files.directory, wanted) >= 0, pipe(&ends) == 0 else {
            let reason = String(cString: strerror(errno))
            if notify >= 0 { Glibc.close(notify) }
            throw JournalError.other("the directory cannot be watched: \(reason)")
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stop = ends[1]
        let stopped = ends[0]
        let seen = Self.version(of: connection)
        let log = URL(filePath: files.writeAheadLog).lastPathComponent
        let thread = Thread { [ended] in
            Self.watch(log: log, notify: notify, stop: stopped, connection: connection, seen: seen, hub: hub)
            Glibc.close(notify)
            Glibc.close(stopped)
            try? connection.close()
            hub.close()
            ended.signal()
        }
        thread.name = "trunkline.changes"
        thread.start()
    }

    deinit { Glibc.close(stop) }

    /// Returns when the thread is gone. To be called once.
    func close() {
        var byte: UInt8 = 0
        write(stop, &byte, 1)
        ended.wait()
    }

    private static func watch(
        log: String, notify: Int32, stop: Int32, connection: DatabaseQueue, seen first: Int?, hub: ChangeHub
    ) {
        var seen = first
        var pending: ArraySlice<Int32> = []
        var due = ContinuousClock.now
        while true {
            var descriptors = [
                pollfd(fd: stop, events: Int16(POLLIN), revents: 0),
                pollfd(fd: notify, events: Int16(POLLIN), revents: 0),
            ]
            let wait = pending.isEmpty ? -1 : max(0, Int32((due - .now) / .milliseconds(1)))
            guard poll(&descriptors, 2, wait) >= 0 || errno == EINTR else { return }
            if descriptors[0].revents != 0 { return }
            if descriptors[1].revents != 0, drain(notify, of: log) {
                if pending.isEmpty { due = .now + .milliseconds(looks[0]) }
                pending = looks[...]
            }
            guard !pending.isEmpty, due <= .now else { continue }
            pending.removeFirst()
            if let next = pending.first { due = .now + .milliseconds(Int(next)) }
            let version = version(of: connection)
            guard version == nil || version != seen else { continue }
            seen = version
            hub.announce()
        }
    }

    /// `nil` where it cannot be read: then readers had better look for themselves.
    private static func version(of connection: DatabaseQueue) -> Int? {
        try? connection.unsafeRead { try Int.fetchOne($0, sql: "PRAGMA data_version") }
    }

    /// Reads what the kernel has to tell. Whether any of it is about the log.
    private static func drain(_ notify: Int32, of log: String) -> Bool {
        var isAboutLog = false
        let headSize = MemoryLayout<inotify_event>.size
        withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
            while true {
                let count = read(notify, buffer.baseAddress, buffer.count)
                guard count > 0 else { return }
                var offset = 0
                while offset + headSize <= count {
                    let event = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
                    let name = buffer[(offset + headSize)..<(offset + headSize + Int(event.len))].prefix { $0 != 0 }
                    let hasOverflowed = event.mask & UInt32(IN_Q_OVERFLOW) != 0
                    if hasOverflowed || name.elementsEqual(log.utf8) { isAboutLog = true }
                    offset += headSize + Int(event.len)
                }
            }
        }
        return isAboutLog
    }
}
