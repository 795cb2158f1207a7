/// Bounds of every coordinate, so that sums of them can never overflow.
enum Coordinate {
    private static let limit = 1 << 20

    static func position(_ value: Int) -> Int { min(max(value, -limit), limit) }
    static func length(_ value: Int) -> Int { min(max(value, 0), limit) }
}
