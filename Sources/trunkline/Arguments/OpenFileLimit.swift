import Foundation

/// How many files and connections this process may have open.
enum OpenFileLimit {
    /// What one command needs, with some to spare.
    private static let least: rlim_t = 48
    private static let wanted: rlim_t = 1_024

    /// Raises the limit as far as the machine allows it; why nothing is done where that is too little.
    static func problem() -> CommandFailure? {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return nil }
        if limit.rlim_cur < wanted {
            let before = limit.rlim_cur
            limit.rlim_cur = min(wanted, limit.rlim_max)
            if setrlimit(resource, &limit) != 0 { limit.rlim_cur = before }
        }
        guard limit.rlim_cur < least else { return nil }
        return CommandFailure(
            .badConfiguration,
            "Only \(limit.rlim_cur) files may be open at once here, and \(least) are needed; nothing was done. "
                + "Raise the limit (`ulimit -n`).")
    }
}
