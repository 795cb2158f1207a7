import TerminalUI
import Testing

@testable import Console

extension Stage {
    /// Clicks the first character of the first place that shows a text.
    mutating func click(_ text: String, column: Int = 0) throws {
        let point = try #require(Self.place(of: text, in: frame), "“\(text)” is not on the screen:\n\(self.text)")
        send(.input(.mouse(MouseEvent(.press(.left), at: Point(point.x + column, point.y)))))
    }

    private static func place(of text: String, in frame: Frame) -> Point? {
        for y in 0..<frame.size.height {
            let cells = (0..<frame.size.width).map { frame[$0, y].text }
            for x in cells.indices where cells[x...].joined().hasPrefix(text) { return Point(x, y) }
        }
        return nil
    }
}
