import CallDomain

extension UnknownTime {
    /// What to do about it, as a sentence.
    public var cure: String {
        if isDataMissing { return "Install the package tzdata (apt-get install tzdata)." }
        return isOfNoCountry ? "Find out where they are first." : "An update of the package tzdata may know it."
    }
}
