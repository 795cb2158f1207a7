import Foundation

/// A zone follows the person called until somebody typed one.
extension CallForm {
    /// Whom these values call, as it was written; empty for nobody.
    public func calleeText(_ values: FormValues) -> String {
        let field = field(for: .contactID) ?? field(for: .calleeNumber)
        return field.map { values.text($0.path).trimmingCharacters(in: .whitespaces) } ?? ""
    }

    /// The callee that the zone in these values may have come with; `nil` where somebody chose it, or there is none.
    ///
    /// Only a zone that is known not to be the callee's own was surely chosen.
    public func zoneOwner(_ values: FormValues, in context: FormContext) -> String? {
        guard let field = field(for: .zone), values.isFilled(field.path) else { return nil }
        let owner = calleeText(values)
        guard !owner.isEmpty, let zone = read(values, in: context).clock.zone else { return nil }
        switch clock(of: values, without: field, in: context) {
        case .callee(let theirs): return theirs == zone ? owner : nil
        case .oneOf(let zones): return zones.contains(zone) ? owner : nil
        case .chosen, .unreadable, .unknown: return owner
        }
    }

    /// The values without a zone that is certainly the callee's own.
    func withoutDerivedZone(_ values: FormValues, in context: FormContext) -> FormValues {
        guard let field = field(for: .zone), values.isFilled(field.path),
            let zone = read(values, in: context).clock.zone,
            clock(of: values, without: field, in: context) == .callee(zone)
        else { return values }
        var values = values
        values[field.path] = nil
        return values
    }

    private func clock(of values: FormValues, without field: Field, in context: FormContext) -> WhoseClock {
        var free = values
        free[field.path] = nil
        return read(free, in: context).clock
    }
}
