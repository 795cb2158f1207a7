import Foundation

/// The folder of the keys that are kept for the accounts of a configuration.
public enum KeyFolder {
    /// Its path, beside that of a configuration.
    public static func path(beside configuration: String) -> String {
        "\(URL(fileURLWithPath: configuration).deletingLastPathComponent().path)/keys"
    }

    /// Whether a path names a file right in it.
    public static func holds(_ path: String, beside configuration: String) -> Bool {
        let folder = Self.path(beside: configuration) + "/"
        guard path.hasPrefix(folder) else { return false }
        let name = path.dropFirst(folder.count)
        return !name.isEmpty && !name.hasPrefix(".") && !name.contains("/")
    }
}
