import CallCore
import Foundation

extension Samples {
    /// An earlier call's form, decided so many minutes ago.
    static func form(
        _ callee: Callee, _ texts: KeyValuePairs<String, String> = [:], account: String = "sales",
        form: String = "contactship-phone", minutes: Double = 1
    ) -> EarlierForm {
        var values = FormValues()
        for (path, text) in texts { values[path] = .text(text) }
        return EarlierForm(
            call: CallID(), account: account, form: form, values: values, callee: callee,
            createdAt: now.addingTimeInterval(-minutes * 60))
    }
}
