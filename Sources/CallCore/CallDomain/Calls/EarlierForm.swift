import Foundation

/// How a form was filled for a call that was decided here.
public struct EarlierForm: Hashable, Sendable {
    public let call: CallID
    public let account: String
    /// The form's id.
    public let form: String
    public let values: FormValues
    public let callee: Callee
    /// When the call was decided.
    public let createdAt: Date

    public init(
        call: CallID, account: String, form: String, values: FormValues, callee: Callee, createdAt: Date
    ) {
        self.call = call
        self.account = account
        self.form = form
        self.values = values
        self.callee = callee
        self.createdAt = createdAt
    }
}
