extension SafeText: ExpressibleByStringInterpolation {
    /// A literal of the program's own; line ends are kept.
    public init(stringLiteral value: String) {
        self.init(untrusted: value, lineEnds: .multiline)
    }

    public init(stringInterpolation: Interpolation) {
        self = stringInterpolation.text
    }

    /// Strings pass the door on their way in; safe texts and numbers are taken as they are.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var text = SafeText.empty

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            text += SafeText(stringLiteral: literal)
        }

        public mutating func appendInterpolation(_ value: SafeText) {
            text += value
        }

        public mutating func appendInterpolation(_ value: some BinaryInteger) {
            text += SafeText(untrusted: String(value))
        }

        public mutating func appendInterpolation(_ value: some StringProtocol) {
            text += SafeText(untrusted: String(value))
        }

        public mutating func appendInterpolation(_ value: Character) {
            text += SafeText(untrusted: String(value))
        }
    }
}
