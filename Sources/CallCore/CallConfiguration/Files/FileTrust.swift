import CallDomain
import Foundation

/// Whether a file can be believed: nobody but this person and root may have changed it.
///
/// As OpenSSH judges its configuration: what somebody else can write, they can have run, or send a key to.
public enum FileTrust {
    /// Others may read it, but not write it.
    case written
    /// Others may not even read it: it holds a secret.
    case secret

    /// Why what was opened at a path is not believed, as the end of a sentence that begins with its name.
    public func problem(_ about: stat, at path: String) -> String? {
        guard [0, geteuid()].contains(about.st_uid) else {
            return "belongs to somebody else, who could change it at any time; make one of your own."
        }
        switch self {
        case .written where about.st_mode & 0o022 != 0:
            return "can be changed by others, and it names programs that are run. Run: chmod 600 \(path)"
        case .secret where about.st_mode & 0o077 != 0: return "can be read by others. Run: chmod 600 \(path)"
        default: return Self.problem(onTheWayTo: path)
        }
    }

    private static let mostLinks = 40

    /// Whether somebody else can put another file in the place of the one that a path leads to: a folder that everybody
    /// may write, or a link that is not this person's.
    static func problem(onTheWayTo path: String) -> String? {
        let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
        var rest: [Substring] = whole.split(separator: "/").reversed()
        var folders: [Substring] = []
        var links = 0
        if let words = problem(ofFolder: "/") { return words }
        while let name = rest.popLast() {
            guard name != "." else { continue }
            guard name != ".." else {
                _ = folders.popLast()
                continue
            }
            let place = "/" + (folders + [name]).joined(separator: "/")
            var about = stat()
            guard lstat(place, &about) == 0 else { return nil }
            if about.st_mode & S_IFMT == S_IFLNK {
                links += 1
                guard links <= mostLinks, let target = try? FileManager.default.destinationOfSymbolicLink(atPath: place)
                else { return nil }
                guard [0, geteuid()].contains(about.st_uid) else {
                    return "is reached by \(place), a link of somebody else's; name the file itself."
                }
                if target.hasPrefix("/") { folders = [] }
                rest += target.split(separator: "/").reversed()
            } else if about.st_mode & S_IFMT == S_IFDIR {
                folders.append(name)
                if let words = problem(ofFolder: place) { return words }
            }
        }
        return nil
    }

    private static func problem(ofFolder path: String) -> String? {
        var about = stat()
        guard lstat(path, &about) == 0, about.st_mode & 0o002 != 0, about.st_mode & S_ISVTX == 0 else { return nil }
        return "lies in \(path), where anybody can exchange it. Run: chmod o-w \(path)"
    }
}
