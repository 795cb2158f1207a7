/// A part of the screen that answers to the mouse.
public struct HitRegion: Hashable, Sendable {
    public let rect: Rect
    public let id: HitID

    public init(rect: Rect, id: HitID) {
        self.rect = rect
        self.id = id
    }
}
