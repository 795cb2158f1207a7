import Foundation
import SystemZones

/// What the documents ask of a text field.
struct StringRule: Sendable {
    /// Said after the field's name: `must be …`.
    let requirement: String
    let accepts: @Sendable (String) -> Bool

    static let any = StringRule(requirement: "must be a string") { _ in true }
    static let nonEmpty = StringRule(requirement: "must not be empty") { text in
        text.contains { !$0.isWhitespace }
    }
    static let e164 = StringRule(requirement: "must be a phone number in E.164 format") { text in
        isE164(text)
    }
    static let email = StringRule(requirement: "must be an email address") { text in
        let halves = text.split(separator: "@", omittingEmptySubsequences: false)
        return halves.count == 2 && !halves[0].isEmpty && halves[1].contains(".")
            && !halves[1].hasPrefix(".") && !halves[1].hasSuffix(".") && !text.contains(where: \.isWhitespace)
    }
    static let url = StringRule(requirement: "must be an http or https URL") { text in
        guard let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty else { return false }
        return parts.scheme == "http" || parts.scheme == "https"
    }
    static let zone = StringRule(requirement: "must be an IANA timezone") { text in
        TimeText.zone(text) != nil
    }
    static let instant = StringRule(requirement: "must be an ISO 8601 date-time") { text in
        TimeText.instant(text) != nil
    }
    static let wallTime = StringRule(requirement: "must be in yyyy-MM-dd HH:mm:ss format") { text in
        TimeText.wallTime(text, zone: .utc) != nil
    }

    static func isE164(_ text: String) -> Bool {
        let digits = text.dropFirst()
        return text.hasPrefix("+") && (7...15).contains(digits.utf8.count) && !digits.hasPrefix("0")
            && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
