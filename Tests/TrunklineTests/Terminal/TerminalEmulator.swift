import TerminalUI

/// What a terminal would show of the bytes it is sent: as much of xterm as ncurses uses of it.
struct TerminalEmulator {
    private enum Mode {
        case ground
        case escape
        case control(String)
        /// A character set's name follows.
        case charset
        /// A title or a clipboard, until its end.
        case string(endsAfterEscape: Bool)
    }

    private let width: Int
    private let height: Int
    private var cells: [[String]]
    private var x = 0
    private var y = 0
    private var region: ClosedRange<Int>
    private var last = " "
    private var mode = Mode.ground
    private var pending: [UInt8] = []
    private(set) var isAlternate = false
    private(set) var isCursorVisible = true
    private(set) var hasColors = false
    private(set) var mouseModes: Set<String> = []

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        cells = Array(repeating: Array(repeating: " ", count: width), count: height)
        region = 0...(height - 1)
    }

    /// The rows without the blanks at their ends.
    var text: String {
        cells.map { row in
            var line = row.joined()
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n")
    }

    mutating func feed(_ bytes: some Sequence<UInt8>) {
        pending += bytes
        let complete = Self.completeCount(pending)
        let text = String(decoding: pending.prefix(complete), as: UTF8.self)
        pending.removeFirst(complete)
        for scalar in text.unicodeScalars { take(scalar) }
    }

    /// Bytes up to the last whole character.
    private static func completeCount(_ bytes: [UInt8]) -> Int {
        for back in 1...4 where bytes.count >= back {
            let byte = bytes[bytes.count - back]
            if byte & 0xC0 == 0x80 { continue }
            let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return needed > back ? bytes.count - back : bytes.count
        }
        return bytes.count
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        // CAN ends a sequence that was begun.
        if scalar == "\u{18}" { return mode = .ground }
        switch mode {
        case .ground: takeGround(scalar)
        case .escape: takeEscape(scalar)
        case .charset: mode = .ground
        case .string(let endsAfterEscape):
            let isEnd = scalar == "\u{07}" || (endsAfterEscape && scalar == "\\")
            mode = isEnd ? .ground : .string(endsAfterEscape: scalar == "\u{1B}")
        case .control(let parameters):
            if (0x40...0x7E).contains(scalar.value) {
                mode = .ground
                control(scalar, parameters)
            } else {
                mode = .control(parameters + String(scalar))
            }
        }
    }

    private mutating func takeGround(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\u{1B}": mode = .escape
        case "\r": x = 0
        case "\n": lineFeed()
        case "\u{08}": x = max(0, x - 1)
        case "\t": x = min(width - 1, (x / 8 + 1) * 8)
        case _ where scalar.value < 0x20: break
        default: put(scalar)
        }
    }

    private mutating func takeEscape(_ scalar: Unicode.Scalar) {
        mode = .ground
        switch scalar {
        case "[": mode = .control("")
        case "]", "P": mode = .string(endsAfterEscape: false)
        case "(", ")": mode = .charset
        case "M": reverseLineFeed()
        default: break
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let columns = CharacterWidth.of(scalar)
        guard columns > 0 else {
            if x > 0 { cells[y][x - 1].unicodeScalars.append(scalar) }
            return
        }
        if x + columns > width {
            x = 0
            lineFeed()
        }
        cells[y][x] = String(scalar)
        if columns == 2, x + 1 < width { cells[y][x + 1] = "" }
        last = String(scalar)
        x += columns
    }
}

extension TerminalEmulator {
    private mutating func lineFeed() {
        if y == region.upperBound { scroll(by: 1, in: region) } else { y = min(height - 1, y + 1) }
    }

    private mutating func reverseLineFeed() {
        if y == region.lowerBound { scroll(by: -1, in: region) } else { y = max(0, y - 1) }
    }

    /// Up where the count is above 0.
    private mutating func scroll(by count: Int, in rows: ClosedRange<Int>) {
        let blank = Array(repeating: " ", count: width)
        for _ in 0..<min(abs(count), rows.count) {
            let from = count > 0 ? rows.lowerBound : rows.upperBound
            cells.remove(at: from)
            cells.insert(blank, at: count > 0 ? rows.upperBound : rows.lowerBound)
        }
    }

    private mutating func erase(_ columns: Range<Int>, row: Int) {
        for column in columns.clamped(to: 0..<width) { cells[row][column] = " " }
    }

    private mutating func control(_ final: Unicode.Scalar, _ parameters: String) {
        guard !parameters.hasPrefix("?") else { return setMode(parameters.dropFirst(), isOn: final == "h") }
        let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
        let first = numbers.first ?? 0
        let count = max(1, first)
        switch final {
        case "A": y = max(0, y - count)
        case "B": y = min(height - 1, y + count)
        case "C": x = min(width - 1, x + count)
        case "D": x = max(0, x - count)
        case "G": x = min(width, count) - 1
        case "d": y = min(height, count) - 1
        case "H", "f":
            y = min(height, count) - 1
            x = min(width, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
        case "J": eraseScreen(first)
        case "K": erase(first == 0 ? x..<width : first == 1 ? 0..<x + 1 : 0..<width, row: y)
        case "X": erase(x..<x + count, row: y)
        case "b": for _ in 0..<count { last.unicodeScalars.first.map { put($0) } }
        case "m": hasColors = hasColors || numbers.contains { (30...49).contains($0) || (90...107).contains($0) }
        default: edit(final, count, numbers)
        }
    }

    private mutating func edit(_ final: Unicode.Scalar, _ count: Int, _ numbers: [Int]) {
        switch final {
        case "@":
            cells[y].insert(contentsOf: Array(repeating: " ", count: count), at: x)
            cells[y].removeLast(count)
        case "P":
            let gone = min(count, width - x)
            cells[y].removeSubrange(x..<x + gone)
            cells[y] += Array(repeating: " ", count: gone)
        case "L": if region.contains(y) { scroll(by: -count, in: y...region.upperBound) }
        case "M": if region.contains(y) { scroll(by: count, in: y...region.upperBound) }
        case "S": scroll(by: count, in: region)
        case "T": scroll(by: -count, in: region)
        case "r":
            let top = max(1, numbers.first ?? 1)
            let bottom = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : height
            region = (top - 1)...(max(top, min(bottom, height)) - 1)
            (x, y) = (0, 0)
        default: break
        }
    }

    private mutating func eraseScreen(_ which: Int) {
        let rows = which == 0 ? y + 1..<height : which == 1 ? 0..<y : 0..<height
        for row in rows { erase(0..<width, row: row) }
        if which == 0 { erase(x..<width, row: y) }
        if which == 1 { erase(0..<x + 1, row: y) }
    }

    private mutating func setMode(_ names: Substring, isOn: Bool) {
        for name in names.split(separator: ";") {
            switch name {
            case "1049": isAlternate = isOn
            case "25": isCursorVisible = isOn
            case "1000", "1002", "1006", "2004", "1004":
                if isOn { mouseModes.insert(String(name)) } else { mouseModes.remove(String(name)) }
            default: break
            }
        }
    }
}
