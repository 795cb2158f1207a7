/// Finds what a person may have meant by a word that does not exist.
enum NearestWord {
    /// Nil where none comes near.
    static func to(_ name: String, among names: [String]) -> String? {
        let near = names.map { (name: $0, distance: distance(name.lowercased(), $0)) }
            .min { $0.distance < $1.distance }
        guard let near, near.distance <= max(1, name.count / 2) else { return nil }
        return near.name
    }

    /// Letters to put in, take out or change.
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
