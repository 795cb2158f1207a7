import CallCore
import Testing

/// One lie of a provider, and what has to become of the call.
struct Lie: Sendable, CustomTestStringConvertible {
    enum End: Sendable {
        /// It is known under the id the provider has, and followed.
        case placed
        /// The outcome was not known at first, and was then found.
        case found
        /// It stays unknown, and a person is asked, once the provider was looked at as often as it ever will be.
        case asksPerson
        /// It stays unknown, and is looked for on and on: nobody is asked to judge while nothing could be read.
        case looksOn
        case rejected
        case notPlacedAndUnknown

        /// Whether the provider has the call.
        var isBooked: Bool {
            switch self {
            case .placed, .found, .asksPerson, .looksOn: true
            case .rejected, .notPlacedAndUnknown: false
            }
        }
    }

    let provider: ProviderID
    let faults: String
    let end: End
    var testDescription: String { "\(provider.rawValue), \(faults.replacing("\n", with: " and "))" }

    init(_ provider: ProviderID, _ faults: String, _ end: End) {
        (self.provider, self.faults, self.end) = (provider, faults, end)
    }

    static let all = contactship + voxworks + temphone

    /// Ways to lose an answer to a call that was placed.
    private static let losses = [
        "create:drop", "create:cut=1", "create:cut=120", "create:reset=0", "create:reset=150", "create:stall=30",
        "create:stall-head=30", "create:stall-half=30", "create:drip=20", "create:endless", "create:garbage",
        "create:without-id", "create:place-status=500", "create:place-status=409", "create:place-status=504",
        "create:answer-status=422", "create:answer-status=429", "create:answer-status=302",
    ]

    private static let contactship =
        losses.map { Lie(.contactship, $0, .found) } + [
            Lie(.contactship, "create:drop\nlist:lag=25", .found),
            Lie(.contactship, "create:stall=0.5", .placed),
            Lie(.contactship, "create:drip=4000", .placed),
            Lie(.contactship, "create:twice", .placed),
            Lie(.contactship, "create:place-late=20", .placed),
            Lie(.contactship, "create:drop\ncreate:place-late=40", .found),
            Lie(.contactship, "create:drop\nlist#1-3:status=503", .found),
            Lie(.contactship, "create:drop\nlist#1-2:cut=300", .found),
            Lie(.contactship, "create:drop\nlist#1-2:garbage", .found),
            Lie(.contactship, "create:drop\ncontactship.any:clock=3", .found),
            Lie(.contactship, "create:drop\ncontactship.any:clock=10", .asksPerson),
            Lie(.contactship, "create:drop\ncontactship.any:clock=-10", .asksPerson),
            Lie(.contactship, "create:drop\nlist:status=500", .looksOn),
            Lie(.contactship, "create:status=400", .rejected),
            Lie(.contactship, "create:status=422", .rejected),
            Lie(.contactship, "create:status=500", .notPlacedAndUnknown),
            Lie(.contactship, "create:page=403", .notPlacedAndUnknown),
            Lie(.contactship, "create:page=429", .notPlacedAndUnknown),
            Lie(.contactship, "create:redirect=/v1/calls/single-phone-call", .notPlacedAndUnknown),
        ]

    private static let voxworks = [
        Lie(.voxworks, "create:drop", .found),
        Lie(.voxworks, "create:stall-half=30", .found),
        Lie(.voxworks, "create:drop\nlist:lag=25", .found),
        Lie(.voxworks, "create:place-late=20", .placed),
        Lie(.voxworks, "create:drop\nvoxworks.any:clock=10", .asksPerson),
        Lie(.voxworks, "create:drop\nvoxworks.any:clock=-10", .asksPerson),
        Lie(.voxworks, "create:page=502", .notPlacedAndUnknown),
    ]

    /// Nothing can be read there.
    private static let temphone = [
        Lie(.temphone, "create:drop\nwebhook:lose", .asksPerson),
        Lie(.temphone, "create:place-status=500\nwebhook:lose", .asksPerson),
        // Its webhooks are not signed, and it cannot be asked.
        Lie(.temphone, "create:drop", .asksPerson),
        Lie(.temphone, "create:status=500", .notPlacedAndUnknown),
    ]
}
