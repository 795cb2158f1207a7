import CallDomain

extension ProviderClient {
    /// The error for something this provider does not offer.
    func refusal(_ capability: Capability) -> ProviderError {
        .notOffered(offer(of: capability).reason ?? "\(account.provider.name) does not offer this.")
    }

    /// An id as a part of a path; an empty one would turn the path into that of the whole list.
    func segment(_ id: String) throws(ProviderError) -> String {
        guard !id.isEmpty, id != ".", id != ".." else { throw .notFound("there is no id to ask for") }
        return URLText.encoded(id)
    }
}

extension ProviderError {
    static let notAList = ProviderError.badAnswer(status: 200, message: "a list was expected")
    package static let saysNothingOfTheEnd = ProviderError.badAnswer(
        status: 200, message: "an answer that does not say that the call is over")
    package static let namesNoCall = ProviderError.badAnswer(status: 200, message: "an answer that names no call")
}
