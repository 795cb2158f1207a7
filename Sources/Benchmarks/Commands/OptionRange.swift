import ArgumentParser

/// The range of a numeric option, with the sentence that refuses what lies outside of it.
enum OptionRange {
    /// Throws `ValidationError`; what is no number lies nowhere.
    static func check<Number: Comparable>(_ name: String, _ value: Number, in range: ClosedRange<Number>) throws {
        guard !range.contains(value) else { return }
        throw ValidationError("\(name) is \(value); it must be from \(range.lowerBound) to \(range.upperBound).")
    }
}
