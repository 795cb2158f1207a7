import CallDomain
import Foundation
import GRDB

/// Sees the commits of every process, on a thread of its own that sleeps until the log is written.
final class ChangeWatcher: Sendable {
    /// A byte written here, at the other end of a pipe, ends the thread.
    private let stop: Int32
    private let ended = DispatchSemaphore(value: 0)

    /// `isBlind` does without the kernel's notices, as where it has none left to give.
    init(files: JournalFiles, hub: ChangeHub, isBlind: Bool = false) throws {
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.label = "trunkline.changes"
        let connection = try DatabaseQueue(path: files.database, configuration: configuration)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw JournalFiles.failure(at: files.directory) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stop = ends[1]
        let watch = LogWatch(
            log: files.writeAheadLog, notices: isBlind ? -1 : Self.notices(of: files.directory), stop: ends[0],
            connection: connection)
        let thread = Thread { [ended] in
            var watch = watch
            watch.run { hub.announce() }
            watch.close()
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

    /// -1 where the kernel gives none: a user may have only so many.
    private static func notices(of directory: String) -> Int32 {
        let notices = inotify_init1(O_CLOEXEC | O_NONBLOCK)
        guard notices >= 0 else { return -1 }
        let wanted = UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)
        guard inotify_add_watch(notices, directory, wanted) < 0 else { return notices }
        Glibc.close(notices)
        return -1
    }
}
