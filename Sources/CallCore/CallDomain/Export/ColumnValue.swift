import Foundation

/// What a call has in a column.
enum ColumnValue {
    case text(String?)
    case instant(Date?)
    case seconds(Double?)
    case cost(CallCost?)

    var text: String {
        switch self {
        case .text(let text): text ?? ""
        case .instant(let instant): instant.map(Self.exact) ?? ""
        case .seconds(let seconds): seconds.map(Self.plain) ?? ""
        case .cost(let cost): cost.map { [$0.amount, $0.unit].compactMap(\.self).joined(separator: " ") } ?? ""
        }
    }

    var json: JSON {
        switch self {
        case .text(let text): text.flatMap { $0.isEmpty ? nil : .string($0) } ?? .null
        case .instant(let instant): instant.map { .string(Self.exact($0)) } ?? .null
        case .seconds(let seconds): seconds.map { .number(Self.plain($0)) } ?? .null
        case .cost(let cost):
            cost.map { ["amount": .string($0.amount), "unit": $0.unit.map(JSON.string) ?? .null] } ?? .null
        }
    }

    /// `2026-06-15T14:30:00Z`.
    private static func exact(_ instant: Date) -> String {
        instant.iso8601
    }

    private static func plain(_ seconds: Double) -> String {
        guard seconds.isFinite, abs(seconds) < 1e12 else { return "0" }
        return seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    }
}
