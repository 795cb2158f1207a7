import CallDomain
import Foundation

/// A second record of what is under way, in a file of its own beside the journal's: which journal it is about, how many
/// changes of it were durable, and every call that was about to be sent until it is over.
///
/// Every line is written after the change that it tells of is durable, so that a crash at any point leaves a record that says
/// less than the journal, never more. What it says and the journal does not know was therefore lost by the journal: a log that
/// was cut, an older copy that was put in its place, a page that a disk got wrong. A line of a call that is about to be sent is
/// flushed before the first byte is sent; the others are not, since they only say sooner what the journal says too.
struct JournalRecord: Sendable {
    let path: String

    /// In bytes: a longer one is written anew by whoever opens the journal, and now and then by who appends, since it is read
    /// before every call.
    static let longest = 16_384
    /// Changes of the journal after which a long one is written anew.
    private static let turn: Int64 = 256

    /// `nil` where there is none. Throws `JournalError`.
    func read() throws -> RecordedFacts? {
        let lines = try readLines()
        return lines.isEmpty ? nil : RecordedFacts(lines)
    }

    private func readLines() throws -> [RecordLine] {
        guard let data = FileManager.default.contents(atPath: path) else {
            guard access(path, F_OK) != 0 else { throw JournalFiles.failure(at: path) }
            return []
        }
        return data.split(separator: 0x0A).compactMap { RecordLine(String(decoding: $0, as: UTF8.self)) }
    }

    var size: Int {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Throws `JournalError`: with `flushing`, the lines are on the disk only where it returns.
    func append(_ lines: [RecordLine], flushing: Bool) throws {
        let descriptor = try lock()
        defer { close(descriptor) }
        try write(lines, to: descriptor)
        if flushing, fsync(descriptor) != 0 { throw JournalFiles.failure(at: path) }
        if lines.contains(where: { $0.serial % Self.turn == 0 }), size > Self.longest {
            try writeAnew(RecordedFacts(readLines()).lines)
        }
    }

    /// Writes the record anew, whole or not at all. What others wrote after these facts were read stays.
    func replace(with facts: RecordedFacts) throws {
        let old = try lock()
        defer { close(old) }
        try writeAnew(facts.lines + readLines().filter { $0.serial > facts.serial })
    }

    /// While it is locked.
    private func writeAnew(_ lines: [RecordLine]) throws {
        let new = path + ".new"
        unlink(new)
        let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw JournalFiles.failure(at: new) }
        defer { close(descriptor) }
        try write(lines, to: descriptor)
        guard fsync(descriptor) == 0, rename(new, path) == 0 else { throw JournalFiles.failure(at: path) }
        flushDirectory()
    }

    private func flushDirectory() {
        let directory = open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
        guard directory >= 0 else { return }
        fsync(directory)
        close(directory)
    }

    /// One writing, so that a full disk leaves at most one line that is cut off.
    private func write(_ lines: [RecordLine], to descriptor: Int32) throws {
        let bytes = lines.flatMap(\.bytes)
        let count = Glibc.write(descriptor, bytes, bytes.count)
        guard count == bytes.count else {
            if count >= 0 { errno = ENOSPC }
            throw JournalFiles.failure(at: path)
        }
    }

    /// The file, for the caller alone until it is closed; made where there is none. Another one may have taken its place
    /// while its lock was waited for.
    private func lock() throws -> Int32 {
        for _ in 0..<100 {
            let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { throw JournalFiles.failure(at: path) }
            while flock(descriptor, LOCK_EX) != 0 {
                guard errno == EINTR else {
                    close(descriptor)
                    throw JournalFiles.failure(at: path)
                }
            }
            var (mine, named) = (stat(), stat())
            if fstat(descriptor, &mine) == 0, stat(path, &named) == 0, mine.st_ino == named.st_ino { return descriptor }
            close(descriptor)
        }
        throw JournalError.locked
    }
}

extension JournalFiles {
    var record: JournalRecord { JournalRecord(path: database + ".record") }
}
