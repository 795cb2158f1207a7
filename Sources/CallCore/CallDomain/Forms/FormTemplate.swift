import Foundation

/// A filled form with a name, to begin calls with.
public struct FormTemplate: Hashable, Sendable, Identifiable {
    /// The most characters a name may have.
    public static let longestName = 60

    public var name: String
    /// The form's id.
    public var form: String
    /// The name of the account it was made with, whose agents and numbers it holds; `nil` for any.
    public var account: String?
    public var values: FormValues
    public var updatedAt: Date

    public init(name: String, form: String, account: String?, values: FormValues, updatedAt: Date) {
        self.name = name
        self.form = form
        self.account = account
        self.values = values
        self.updatedAt = updatedAt
    }

    public var id: String { name }

    /// A name as it is kept, without the spaces around it; `nil` where it is empty, too long, or holds control
    /// characters.
    public static func name(_ text: String) -> String? {
        let name = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let unfit: [Unicode.GeneralCategory] = [.control, .lineSeparator, .paragraphSeparator]
        guard !name.isEmpty, name.count <= longestName, name.utf8.count <= 4 * longestName,
            !name.unicodeScalars.contains(where: { unfit.contains($0.properties.generalCategory) })
        else { return nil }
        return name
    }
}
