import CallCore
import Foundation
import TerminalUI

/// Whether it is a time to call where the person is; with several zones the most careful one counts.
struct HoursCheck {
    let text: SafeText
    let role: Role

    var isOutside: Bool { role == .warning }

    init(state: ConsoleState, instant: Date, zones: CalleeZones?, account: String?) {
        guard let zones else {
            (text, role) = ("their time is not known", .muted)
            return
        }
        let own = state.rules(account).hours(in: zones.region)
        let careful = zones.careful(at: instant, hours: own)
        let time = TimeWords(now: state.now, zone: careful.zone).moment(instant)
        let place = TimeWords.zoneName(careful.zone)
        let hours = "\(own.description)" as SafeText
        let glyphs = state.settings.glyphs
        let sign = careful.isWithin ? glyphs.check : glyphs.warning
        role = careful.isWithin ? .success : .warning
        if careful.isShared {
            text = "\(sign) \(time) there (\(place)) is \(careful.isWithin ? "within" : "outside") \(hours)"
            return
        }
        let among: SafeText = "\(zones.origin.words ?? "the country") has several time zones"
        text =
            careful.isWithin
            ? "\(sign) \(among); in all of them that is within \(hours)"
            : "\(sign) \(among); in \(place) it is \(time): outside \(hours)"
    }
}

extension CalleeZones.Origin {
    /// The country's name; `nil` where the zone is the person's own.
    fileprivate var words: String? {
        switch self {
        case .contact: nil
        case .number(let country), .country(let country): country
        }
    }
}
