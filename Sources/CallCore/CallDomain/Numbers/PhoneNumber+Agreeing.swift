extension PhoneNumber {
    /// Whether a number that a provider tells is the one that was meant (E.164); `nil` where either says nothing.
    ///
    /// It may be written as in its own country. One that cannot be read, a masked one say, says nothing.
    package static func agrees(_ told: String?, with meant: String?) -> Bool? {
        guard let told, let number = meant.flatMap({ read($0).number }), let read = e164(told, region: number.region)
        else { return nil }
        return LineSpellings.areSame(read, number.e164)
    }
}
