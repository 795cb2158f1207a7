/// Finds what a person may have meant by a name that does not exist.
public enum NearestNames {
    /// At most three names, nearest first; empty where none comes near.
    public static func to(_ name: String, among names: [String]) -> [String] {
        let wanted = name.lowercased()
        let limit = max(2, wanted.count / 2)
        return names.map { ($0, distance(wanted, $0.lowercased())) }
            .filter { $0.1 <= limit || $0.0.lowercased().contains(wanted) }
            .sorted { $0.1 < $1.1 }
            .prefix(3).map(\.0)
    }

    /// Those of which no more letters than `distance` are wrong, left out or too many, nearest first.
    static func to(_ name: String, among names: [String], distance limit: Int) -> [String] {
        names.map { ($0, distance(name, $0)) }.filter { $0.1 <= limit }.sorted { $0.1 < $1.1 }.map(\.0)
    }

    /// " Did you mean a, b or c?", or nothing.
    public static func sentence(_ names: [String]) -> String {
        guard let last = names.last else { return "" }
        let first = names.dropLast().joined(separator: ", ")
        return " Did you mean \(first.isEmpty ? last : "\(first) or \(last)")?"
    }

    private static func distance(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for column in right.indices {
                let replaced = diagonal + (right[column] == letter ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
            }
        }
        return row[right.count]
    }
}
