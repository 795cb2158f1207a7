import Foundation

/// How many files and connections this process may have open.
enum OpenFiles {
    /// Raises the soft limit towards the hard one; gives back what it is then.
    static func allow(_ wanted: Int) -> Int {
        var limit = rlimit()
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        guard getrlimit(resource, &limit) == 0 else { return 256 }
        let soft = min(max(limit.rlim_cur, rlim_t(wanted)), limit.rlim_max)
        if soft > limit.rlim_cur {
            let before = limit.rlim_cur
            limit.rlim_cur = soft
            if setrlimit(resource, &limit) != 0 { limit.rlim_cur = before }
        }
        return Int(min(limit.rlim_cur, rlim_t(Int32.max)))
    }
}
