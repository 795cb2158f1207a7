extension StringProtocol {
    /// Whether there is nothing in it to see: spaces, control characters and signs without width are no name and no reason.
    public var saysNothing: Bool { unicodeScalars.allSatisfy(\.isInvisible) }
}

extension Unicode.Scalar {
    fileprivate var isInvisible: Bool {
        // U+2800 is a cell of Braille without a dot.
        guard !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint, value != 0x2800 else { return true }
        return [.control, .format].contains(properties.generalCategory)
    }
}
