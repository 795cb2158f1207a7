/// A whole form that was pasted as text: a request's JSON, or one `path=value` a line as `--set` takes them.
public struct PastedForm: Hashable, Sendable {
    public let form: CallForm
    /// What the text fills, by wire path.
    public let values: FormValues

    /// Finds the first of the forms that has a place for all of it; throws what the first form says against it.
    public init(_ text: String, forms: [CallForm]) throws(FillingError) {
        var reason: FillingError?
        for form in forms {
            do {
                let values = try Self.read(text, form)
                (self.form, self.values) = (form, values)
                return
            } catch {
                reason = reason ?? error
            }
        }
        throw reason ?? FillingError(description: "There is no form to fill.")
    }

    private static func read(_ text: String, _ form: CallForm) throws(FillingError) -> FormValues {
        let trimmed = text.drop(while: \.isWhitespace)
        let values = trimmed.first == "{" ? try body(String(trimmed), form) : try assignments(text, form)
        guard !values.isEmpty else { throw FillingError(description: "Nothing in it belongs to a field.") }
        return values
    }

    private static func body(_ text: String, _ form: CallForm) throws(FillingError) -> FormValues {
        let json: JSON
        do {
            json = try JSON(parsingUnambiguous: text)
        } catch {
            throw FillingError(description: "Not JSON, \(error).")
        }
        return try FormValues(body: json, form: form)
    }

    private static func assignments(_ text: String, _ form: CallForm) throws(FillingError) -> FormValues {
        var values = FormValues()
        for line in text.split(whereSeparator: \.isNewline) where !line.allSatisfy(\.isWhitespace) {
            do {
                try values.set(try FieldAssignment(parsing: String(line)), in: form)
            } catch let error as FieldAssignment.Failure {
                throw FillingError(description: error.description)
            } catch let error as FillingError {
                throw error
            } catch {
                throw FillingError(description: "\(error)")
            }
        }
        return values
    }
}
