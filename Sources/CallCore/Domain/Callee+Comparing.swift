extension Callee {
    /// Whether both numbers can be read and are not the same; a provider may write one as in its own country, or mask it.
    func isReachedElsewhere(than other: Callee) -> Bool {
        guard let mine = number.flatMap({ PhoneNumber.read($0).number }), let theirs = other.number,
            let reached = PhoneNumber.e164(theirs, region: mine.region)
        else { return false }
        return reached != mine.e164
    }
}
