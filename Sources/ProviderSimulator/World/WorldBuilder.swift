import Foundation

/// Makes the seeded world: people, agents, numbers and scripts.
///
/// Each kind of thing draws from a generator of its own, so that a change to one leaves the others as they were.
struct WorldBuilder {
    static let organizationName = "Larkspur Group"

    let seed: UInt64
    let startedAt: Date

    func build() -> SimulatedWorld {
        var random = SplitMix64(seed: seed, kind: "organization", index: 0)
        return SimulatedWorld(
            startedAt: startedAt, seed: seed, organizationID: random.uuid(),
            organizationName: Self.organizationName,
            contactshipContacts: contactshipContacts(), agents: agents(), contactshipLines: contactshipLines(),
            voxworksContacts: voxworksContacts(), scripts: scripts(), voxworksLines: voxworksLines(),
            temphoneContacts: temphoneContacts())
    }

    /// A moment some days before the start, so that created_at fields look lived in.
    func past(days: ClosedRange<Int>, using random: inout SplitMix64) -> Date {
        let back = Double(random.int(days)) * 86_400 + random.double(0...86_399)
        return startedAt.addingTimeInterval(-back)
    }
}
