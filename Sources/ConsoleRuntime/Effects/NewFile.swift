import Foundation

/// A file that was not there before and that only its owner may read.
enum NewFile {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let mostNames = 100

    /// Returns the path; where the name is taken, a number is put before its ending.
    static func write(_ text: String, named name: String, in folder: String) throws(Failure) -> String {
        for path in paths(named: name, in: folder) {
            let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if file < 0, errno == EEXIST { continue }
            guard file >= 0 else { throw failure(path) }
            defer { close(file) }
            guard writeAll(Array(text.utf8), to: file) else {
                let failure = failure(path)
                unlink(path)
                throw failure
            }
            return path
        }
        throw tooMany(named: name, in: folder)
    }

    /// Where a file of a name may go: the first that is free.
    static func paths(named name: String, in folder: String) -> some Sequence<String> {
        (1...mostNames).lazy.map { folder + "/" + numbered(name, $0) }
    }

    static func tooMany(named name: String, in folder: String) -> Failure {
        Failure(description: "Not written: \(folder) holds \(mostNames) files called \(name). Move them away.")
    }

    private static func numbered(_ name: String, _ number: Int) -> String {
        guard number > 1 else { return name }
        let parts = name.split(separator: ".", maxSplits: 1)
        return "\(parts[0])-\(number).\(parts.dropFirst().joined())"
    }

    private static func writeAll(_ bytes: [UInt8], to file: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func failure(_ path: String) -> Failure {
        Failure(description: "Not written: \(path): \(String(cString: strerror(errno))).")
    }
}
