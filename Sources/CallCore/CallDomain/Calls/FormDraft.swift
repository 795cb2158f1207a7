import Foundation

/// A form that was begun and not placed, exactly as it was left.
public struct FormDraft: Hashable, Sendable, Identifiable {
    /// The id the call will have, so that a draft whose call was decided can be told.
    public var id: CallID
    /// The form's id.
    public var form: String
    /// The account's name.
    public var account: String
    public var values: FormValues
    /// What was typed for other accounts, by their names: it is back with its account.
    public var setAside: [String: FormValues]
    /// The wire path of the field that was being filled.
    public var focus: String?
    /// A call that was decided with these values and never sent.
    public var stemsFrom: CallID?
    public var updatedAt: Date

    public init(
        id: CallID, form: String, account: String, values: FormValues, setAside: [String: FormValues] = [:],
        focus: String? = nil, stemsFrom: CallID? = nil, updatedAt: Date
    ) {
        self.id = id
        self.form = form
        self.account = account
        self.values = values
        self.setAside = setAside
        self.focus = focus
        self.stemsFrom = stemsFrom
        self.updatedAt = updatedAt
    }
}
