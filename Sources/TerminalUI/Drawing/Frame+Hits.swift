extension Frame {
    /// Says that a click in the rectangle means `id`; the part outside of the frame is cut off.
    public mutating func addHit(_ rect: Rect, id: HitID) {
        let area = rect.intersection(bounds)
        guard !area.isEmpty else { return }
        hits.append(HitRegion(rect: area, id: id))
    }

    /// Forgets what could be hit so far: a dialog that takes every click calls it before it adds its own.
    public mutating func removeHits() {
        hits.removeAll()
    }

    /// What lies uppermost at the point.
    public func hit(at point: Point) -> HitID? {
        region(at: point)?.id
    }

    /// The uppermost of the regions at the point, with its place.
    public func region(at point: Point) -> HitRegion? {
        hits.last { $0.rect.contains(point) }
    }
}
