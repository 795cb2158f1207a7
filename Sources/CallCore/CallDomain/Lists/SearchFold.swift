import Foundation

/// Text as it is searched: without case, diacritics and differences of width.
package enum SearchFold {
    package static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased().asStored }
        var scalars = String.UnicodeScalarView()
        for scalar in text.withBoundedMarks.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars
        where scalar.properties.generalCategory != .nonspacingMark {
            scalars.append(scalar)
        }
        return String(scalars).asStored
    }

    /// Folded, with one space for any white space inside and none at the ends.
    static func line(_ text: String) -> String {
        folded(text).unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }.joined(separator: " ")
    }
}
