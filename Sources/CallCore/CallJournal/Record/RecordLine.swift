import CallDomain
import Crypto
import Foundation

/// A line of the record: what was true when so many changes of the journal were durable.
struct RecordLine: Hashable, Sendable {
    enum Fact: Hashable, Sendable {
        /// The journal that the record is about.
        case journal(String)
        /// Nothing but how many changes there are.
        case count
        /// The call is about to be sent.
        case holds(RecordedCall)
        /// The call holds nobody back any more.
        case ended(CallID)
    }

    let serial: Int64
    let fact: Fact

    init(_ serial: Int64, _ fact: Fact) {
        self.serial = serial
        self.fact = fact
    }

    /// The line with its checksum, and line ends on both sides: a line that was cut off spoils none that follows.
    var bytes: [UInt8] { Array("\n\(text) \(Self.checksum(text))\n".utf8) }

    /// `nil` for what was cut off or damaged.
    init?(_ line: some StringProtocol) {
        guard let space = line.lastIndex(of: " ") else { return nil }
        let text = String(line[..<space])
        guard line[line.index(after: space)...] == Self.checksum(text), let json = try? JSON(parsing: text),
            let serial = json["serial"]?.text.flatMap({ Int64($0) }), let fact = Self.fact(json)
        else { return nil }
        self.init(serial, fact)
    }

    private var text: String {
        let serial = JSON.number(String(serial))
        let json: JSON =
            switch fact {
            case .journal(let identity): ["serial": serial, "journal": .string(identity)]
            case .count: ["serial": serial]
            case .holds(let call): ["serial": serial, "holds": call.json]
            case .ended(let call): ["serial": serial, "ended": .string(call.description)]
            }
        return json.compact
    }

    private static func fact(_ json: JSON) -> Fact? {
        if let identity = json["journal"] { return identity.string.map(Fact.journal) }
        if let call = json["holds"] { return RecordedCall(json: call).map(Fact.holds) }
        if let call = json["ended"] { return call.string.flatMap { CallID($0) }.map(Fact.ended) }
        return .count
    }

    private static func checksum(_ text: String) -> String {
        Hex.write(Array(SHA256.hash(data: Data(text.utf8)).prefix(8)))
    }
}
