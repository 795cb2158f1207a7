extension Int {
    /// The whole number of a figure that anybody may have named: what is beyond every bound is the bound, no number is 0.
    public init(saturating value: Double) {
        // The greatest `Int` is no `Double`: the next one below is.
        let bound = 9_223_372_036_854_774_784.0
        self = value.isNaN ? 0 : Int(Swift.min(Swift.max(value, -bound), bound))
    }
}
