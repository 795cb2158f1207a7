import Foundation
import OrderedCollections

/// By whose clock a typed time is meant: one rule for every form, dialog and command.
///
/// A zone that was typed or chosen beside the time comes first. Without one it is the callee's time. Where their zone is
/// not certain, nothing is guessed: the zone is asked for.
public enum WhoseClock: Hashable, Sendable {
    /// The zone was typed or chosen beside the time.
    case chosen(Zone)
    /// What was typed as the zone is none.
    case unreadable
    case callee(Zone)
    /// The person called may live in any of these.
    case oneOf([Zone])
    /// Nothing tells where the person called lives, or nobody is named yet.
    case unknown(namesCallee: Bool)

    public init(chosen: Zone?, callee: CalleeZones?, namesCallee: Bool) {
        if let chosen {
            self = .chosen(chosen)
        } else if let zones = callee?.zones, let first = zones.first {
            self = zones.count == 1 ? .callee(first) : .oneOf(zones)
        } else {
            self = .unknown(namesCallee: namesCallee)
        }
    }

    /// The zone that is certain.
    public var zone: Zone? {
        switch self {
        case .chosen(let zone), .callee(let zone): zone
        case .unreadable, .oneOf, .unknown: nil
        }
    }

    /// Nobody chose it: it goes where the person called goes.
    public var isDerived: Bool {
        if case .chosen = self { return false }
        return true
    }
}

extension WhoseClock {
    /// The zone in which an entry is read, where it is certain or makes no difference.
    func zone(for entry: TimeEntry, now: Date) -> Zone? {
        if let zone { return zone }
        if self == .unreadable { return nil }
        if !entry.needsZone { return .utc }
        guard case .oneOf(let zones) = self else { return nil }
        let meanings = Set(zones.map { entry.meaning(in: $0, now: now) })
        guard meanings.count == 1, case .once? = meanings.first else { return nil }
        return zones[0]
    }

    /// Asks for the zone; `zonePath` is the field where it is chosen, where the form has one.
    func question(
        _ field: Field, text: String, zonePath: String?, calleeLabel: String, now: Date
    ) -> FieldProblem {
        let offset = "write its offset, as in 2027-12-15 14:30-06:00"
        let choose = zonePath == nil ? offset : "choose the zone, or \(offset)"
        switch offered(now) {
        case .oneOf(let zones) where zones.count <= Self.mostChoices:
            let choices = zones.map { zone in
                FieldChoice(
                    "\(text) in \(zone.cityName)",
                    assignments: zonePath.map { [$0: .text(zone.nameOnWire)] } ?? [:])
            }
            let names = zones.map(\.cityName)
            let list = names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
            return FieldProblem(
                field.path, "The clock of the person called may be that of \(list): \(choose).",
                choices: zonePath == nil ? [] : choices)
        case .oneOf(let zones):
            return FieldProblem(
                field.path, "The person called may live in any of \(zones.count) zones: \(choose).")
        case .unknown(namesCallee: false):
            return FieldProblem(
                field.path, "It is the time of the person called: fill \(calleeLabel) first, or \(choose).")
        case .unknown: return FieldProblem(field.path, "The zone of the person called is not known: \(choose).")
        case .unreadable, .chosen, .callee: return FieldProblem(field.path, "Choose the zone of this time.")
        }
    }

    private func offered(_ now: Date) -> WhoseClock {
        guard case .oneOf(let zones) = self else { return self }
        return .oneOf(zones.apart(from: now))
    }

    /// As many zones as a person chooses from at a glance.
    public static let mostChoices = 8
}

extension Zone {
    /// IANA names only; a machine's own zone may have another.
    var nameOnWire: String { identifier.contains("/") ? identifier : FieldReader.universal }

    /// `New York`, of `America/New_York`.
    public var cityName: String {
        let city = identifier.split(separator: "/").last.map(String.init) ?? identifier
        return identifier == "GMT" ? FieldReader.universal : city.replacing("_", with: " ")
    }
}
