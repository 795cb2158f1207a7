import Foundation

/// A file written whole beside the place it is to take: nobody ever sees half of it.
package struct StagedFile {
    package enum Trouble: Error, Hashable {
        case diskFull
        case refused(reason: String)
    }

    let path: String
    private let temporary: String

    /// Readable by its owner alone until it has `mode`. What `isNew` is written in its place, which must be free.
    ///
    /// Throws `Trouble`; nothing is left behind then.
    package init(
        _ bytes: [UInt8], for path: String, mode: mode_t, isNew: Bool = false, steps: FileSteps
    ) throws(Trouble) {
        let place = URL(fileURLWithPath: path)
        let folder = place.deletingLastPathComponent().path
        let number = String(UInt64.random(in: 0...UInt64.max), radix: 36)
        self.path = path
        temporary = isNew ? path : "\(folder)/.\(place.lastPathComponent).\(number).new"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.trouble(errno) }
        // What the process masks out of new files is not to close this one to its owner.
        let code = fchmod(descriptor, 0o600) == 0 ? steps.write(descriptor, bytes) : errno
        let failure = code ?? (fchmod(descriptor, mode) == 0 ? steps.synchronize(descriptor) : errno)
        close(descriptor)
        guard let failure else { return }
        unlink(temporary)
        throw Self.trouble(failure)
    }

    /// Takes its place, and makes sure that it is there after a power cut.
    package func commit(_ steps: FileSteps) throws(Trouble) {
        guard rename(temporary, path) == 0 else {
            let code = errno
            unlink(temporary)
            throw Self.trouble(code)
        }
        let folder = open(
            URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        // It has taken its place: what cannot be synchronized is no reason to say that it has not.
        _ = steps.synchronize(folder)
        close(folder)
    }

    package func discard() { unlink(temporary) }

    package static func trouble(_ code: Int32) -> Trouble {
        switch code {
        case ENOSPC, EDQUOT: .diskFull
        case EROFS: .refused(reason: "the disk is read-only")
        case EACCES, EPERM: .refused(reason: "its directory is not yours to write")
        default: .refused(reason: String(cString: strerror(code)))
        }
    }

    /// Makes a directory and those above it, for their owner alone. Those that are there stay as they are.
    package static func makeDirectory(_ path: String) throws(Trouble) {
        var about = stat()
        guard stat(path, &about) != 0 else {
            guard about.st_mode & S_IFMT == S_IFDIR else { throw .refused(reason: "\(path) is not a directory") }
            return
        }
        let above = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if above != path { try makeDirectory(above) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw trouble(errno) }
    }
}
