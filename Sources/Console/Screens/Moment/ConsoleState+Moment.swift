import CallDomain
import Foundation
import TerminalUI

extension ConsoleState {
    /// Opens the month for a field that holds a time, at what stands there or else at the next full hour.
    mutating func openMoment(_ field: Field, _ compose: ComposeState) -> [Effect] {
        let zone = timeZone(of: compose)
        let known = compose.reading.scheduledAt.flatMap { compose.values.isFilled(field.path) ? $0 : nil }
        let start = known ?? now.addingTimeInterval(3600)
        let moment = MomentState(
            field: field, zone: zone, at: WallTime(at: start, in: zone), today: WallTime(at: now, in: zone))
        layers.append(.moment(moment))
        return []
    }

    mutating func handleMoment(_ key: KeyPress) {
        guard case .moment(var moment)? = layers.last else { return }
        moment.handle(key)
        layers[layers.count - 1] = .moment(moment)
    }

    mutating func movePartOfMoment(by step: Int) {
        guard case .moment(var moment)? = layers.last else { return }
        moment.movePart(by: step)
        layers[layers.count - 1] = .moment(moment)
    }

    mutating func clickMoment(_ hit: HitID) {
        guard case .moment(var moment)? = layers.last, moment.handle(hit) else { return }
        layers[layers.count - 1] = .moment(moment)
    }

    /// Puts the chosen time into the form, and its zone where that is still open.
    mutating func takeMoment() -> [Effect] {
        guard case .moment(let moment)? = layers.popLast() else { return [] }
        guard case .compose(var compose)? = layers.last else {
            changeTimeQuestion {
                $0.editor.replaceAll(with: moment.text)
                // The month was read by the clock that its title names.
                if !moment.isEachOnesOwn { $0.choose(moment.zone) }
            }
            return []
        }
        if let path = moment.field.kind.zonePath, compose.reading.clock.zone == nil {
            compose.set(.text(moment.zone.nameInForms), at: path, formContext(for: compose))
        }
        compose.set(.text(moment.text), at: moment.field.path, formContext(for: compose))
        layers[layers.count - 1] = .compose(compose)
        return moveInForm(by: 1)
    }

    /// The zone to show the month of a form in: the one its time is meant in, else our own, which is then chosen with it.
    func timeZone(of compose: ComposeState) -> Zone {
        compose.reading.clock.zone ?? (settings.zone.hasNameInForms ? settings.zone : .utc)
    }
}

extension Zone {
    /// Providers take IANA names; a machine's own zone may have another.
    var hasNameInForms: Bool { isNamed && identifier.contains("/") }

    var nameInForms: String { hasNameInForms ? identifier : "UTC" }
}

extension FieldKind {
    /// The field that holds the zone of this field's time; `nil` where there is none.
    var zonePath: String? {
        switch self {
        case .wallTime(let path): path
        case .instant(let path): path
        default: nil
        }
    }

    /// Something can be opened at its end: a list, an editor, the month.
    var opens: Bool { hasPicker || holdsSeveralLines || isTime || self == .phoneNumber }
}
