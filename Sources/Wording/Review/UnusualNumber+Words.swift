import CallDomain

extension UnusualNumber {
    /// For a person, as a sentence without a stop.
    public var words: String {
        switch kind {
        case .premiumRate: "a premium-rate number: calling it costs more than usual"
        case .sharedCost: "a shared-cost number: calling it may cost more than usual"
        case .satellite: "a satellite number: calling it costs much more than usual"
        case .global: "a number of an international network: calling it may cost more than usual"
        case .personal: "a personal number, which follows its owner: calling it may cost more than usual"
        case .pager: "a pager: nobody can speak there"
        case .company: "a company\u{2019}s universal number: whoever answers is not one person"
        case .voicemail: "a voicemail box: nobody answers in person"
        }
    }
}
