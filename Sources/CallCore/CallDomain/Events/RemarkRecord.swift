import Foundation
import OrderedCollections

/// What somebody said of a call, as the journal keeps it: enough to take it back.
public struct RemarkRecord: Hashable, Sendable {
    /// The name of the person.
    public let by: String
    /// What changed; `.leave` for what did not.
    public let made: CallRemark
    /// What stood there before, for what changed.
    public let former: CallRemark
    /// The number (E.164) that it put on the do-not-call list, or took off again.
    public let number: String?
    /// It takes back an earlier one.
    public let isTakingBack: Bool

    public init(
        by: String, made: CallRemark, former: CallRemark, number: String? = nil, isTakingBack: Bool = false
    ) {
        (self.by, self.made, self.former, self.number, self.isTakingBack) = (by, made, former, number, isTakingBack)
    }

    public var changesNothing: Bool { made == CallRemark() && number == nil }

    var words: String {
        let list = number.map {
            isTakingBack ? ["\($0) taken off the do-not-call list"] : ["\($0) put on the do-not-call list"]
        }
        let parts = made.words + (list ?? [])
        return "by \(by): \(isTakingBack ? "taken back: " : "")\(parts.joined(separator: "; "))"
    }
}

/// What became of a remark on one call.
public struct RemarkReceipt: Hashable, Sendable {
    /// What became of the number, where the list was to hold it.
    public enum Listing: Hashable, Sendable {
        case notAsked
        case added(String)
        /// It was on the list already.
        case wasThere(String)
        /// No number is known: the list cannot hold it.
        case noNumber
    }

    /// As it stands now.
    public let call: Call
    public let at: Date
    public let record: RemarkRecord
    public let listing: Listing

    public init(call: Call, at: Date, record: RemarkRecord, listing: Listing = .notAsked) {
        (self.call, self.at, self.record, self.listing) = (call, at, record, listing)
    }
}

/// What became of taking a remark back.
public struct RemarkReturn: Hashable, Sendable {
    /// As it stands now.
    public let call: Call
    /// Something else was said of it since, which stays.
    public let wasChangedSince: Bool
    /// The number (E.164) that may be called again.
    public let unlisted: String?

    public init(call: Call, wasChangedSince: Bool, unlisted: String? = nil) {
        (self.call, self.wasChangedSince, self.unlisted) = (call, wasChangedSince, unlisted)
    }
}

extension CallEvent {
    /// What a person said of the call; `nil` for every other event.
    package var remarkRecord: RemarkRecord? {
        guard case .annotated(let record) = kind else { return nil }
        return record
    }
}

extension RemarkRecord {
    /// What stood there before is known; older versions did not keep it.
    package var canBeTakenBack: Bool { !isTakingBack && (former != CallRemark() || number != nil) }

    var json: JSON {
        [
            "by": .string(by), "made": made.json, "former": former.json, "number": .optional(number),
            "taken_back": .bool(isTakingBack),
        ]
    }

    init(json: JSON) throws {
        guard let by = json["by"]?.string, let made = json["made"], let former = json["former"] else {
            throw EventPayloadError("annotated")
        }
        self.init(
            by: by, made: CallRemark(json: made), former: CallRemark(json: former), number: json["number"]?.string,
            isTakingBack: json["taken_back"]?.bool == true)
    }
}

extension CallRemark {
    fileprivate var json: JSON {
        var json: JSON = .object([:])
        func put<Value>(_ key: String, _ change: Change<Value>, _ write: (Value) -> JSON) {
            switch change {
            case .leave: break
            case .set(let value): json.set(write(value), at: [key])
            case .clear: json.set(.null, at: [key])
            }
        }
        put("disposition", disposition, JSON.string)
        put("note", note, JSON.string)
        put("callback_at", callbackAt) { .string(String($0.milliseconds)) }
        return json
    }

    fileprivate init(json: JSON) {
        func change<Value>(_ key: String, _ read: (String) -> Value?) -> Change<Value> {
            guard let value = json[key] else { return .leave }
            return value.string.flatMap(read).map(Change.set) ?? .clear
        }
        self.init(
            disposition: change("disposition") { $0 }, note: change("note") { $0 },
            callbackAt: change("callback_at") { Int64($0).map(Date.init(milliseconds:)) })
    }
}
