import CNcurses

/// This process's memory, which holds keys.
public enum ProcessMemory {
    /// Leaves no core file behind, and lets no other program of the same user look in, from now on.
    public static func keepPrivate() { tl_memory_keep_private() }

    public static var isPrivate: Bool { tl_memory_is_private() }
}
