import CallDomain
import TerminalUI

/// A form that was filled like an earlier call, and now calls somebody else.
extension ConsoleState {
    /// The zone that came with the former person goes with them; one that somebody typed stays.
    func letGoOfFormerZone(_ compose: inout ComposeState, leaving field: Field) {
        guard field.role == .contactID || field.role == .calleeNumber else { return }
        compose.letGoOfFormerZone(formContext(for: compose))
    }

    /// What stands in these fields may have been the former person's.
    func fieldsOfFormerCallee(_ compose: ComposeState) -> [Field] {
        compose.form.fields.filter { field in
            field.kind.holdsSeveralLines && field.kind != .paragraph && compose.isGiven(field.path)
        }
    }

    /// Says which fields nobody has looked at since they were filled for somebody else.
    mutating func sayFormerData(_ compose: ComposeState) {
        let names = fieldsOfFormerCallee(compose).map(\.label).joined(separator: ", ")
        guard !names.isEmpty else { return }
        say("What stands in \(names) may be the other person\u{2019}s: look at it.", .warning)
    }
}

extension ComposeState {
    /// Whom the form calls, as it was typed.
    var calleeText: String { form.calleeText(values) }

    /// Nobody typed what stands here.
    func isGiven(_ path: String) -> Bool {
        guard let value = values[path], values.isFilled(path) else { return false }
        return isGiven(value, at: path)
    }

    /// The zone that stands here may have come with the callee that stands here.
    mutating func rememberZoneOwner(_ context: FormContext) { zoneOwner = form.zoneOwner(values, in: context) }

    mutating func letGoOfFormerZone(_ context: FormContext) {
        guard let owner = zoneOwner, !calleeText.isEmpty, calleeText != owner else { return }
        zoneOwner = nil
        guard let zone = form.field(for: .zone), isGiven(zone.path) else { return }
        set(nil, at: zone.path, context)
    }
}
