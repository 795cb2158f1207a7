import CallDomain
import CallProviders
import Foundation

/// A provider's list as far as it is known: from the journal's file, or as it was last read.
public struct Directory: Sendable {
    public enum Status: Hashable, Sendable {
        /// Not asked for in this session: what is there came from the journal's file.
        case resting
        case reading
        case read
        /// What is there stays.
        case failed(ProviderError)
    }

    /// The list as it was read whole.
    private var whole: ItemList?
    /// The pages of a reading that goes on, or did not come to its end.
    private var coming = ItemList()
    /// When the whole list was read at the provider.
    public private(set) var readAt: Date?
    public private(set) var status = Status.resting
    /// The whole list was read by an earlier session.
    public private(set) var isFromFile = false

    public init() {}

    /// The rows to show: the pages of a first reading as they come, else the whole list until another has come whole.
    var list: ItemList { whole ?? coming }

    public var items: [PickerItem] { list.items }
    public var isEmpty: Bool { list.isEmpty }
    public var isReading: Bool { status == .reading }
    /// Rows that a reading has brought so far.
    public var countSoFar: Int { coming.count }

    mutating func beginReading() {
        status = .reading
        coming = ItemList()
    }

    mutating func take(_ page: [PickerItem]) { coming.append(page) }

    mutating func finish(at now: Date) {
        whole = coming
        coming = ItemList()
        readAt = now
        isFromFile = false
        status = .read
    }

    mutating func fail(_ error: ProviderError) { status = .failed(error) }

    /// Takes the list of an earlier session; what was read in this one is newer.
    mutating func restore(_ items: [PickerItem], readAt: Date) {
        guard whole == nil else { return }
        whole = ItemList(items)
        self.readAt = readAt
        isFromFile = true
    }

    /// Adds people that the provider found, and tells how many of them were new.
    mutating func add(_ found: [PickerItem]) -> Int {
        guard whole != nil else { return coming.append(found) }
        return whole?.append(found) ?? 0
    }

    /// Whether the list should be read before it is relied on.
    func isOld(at now: Date) -> Bool {
        guard let readAt else { return true }
        return abs(now.timeIntervalSince(readAt)) > Self.freshSeconds
    }

    private static let freshSeconds = 300.0
}
