import Foundation
import TerminalUI

/// Finds words in lines, whatever their case and accents; knows where each of them stands.
struct TextSearch: Sendable {
    /// So many clusters of a line, by their place in it.
    struct Match: Hashable, Sendable {
        let line: Int
        let range: Range<Int>
    }

    var editor = LineEditor()
    var isTyping = true
    private(set) var matches: [Match] = []
    private(set) var current: Int?
    private(set) var codes: [UInt32] = []
    /// Lines that were looked at since it began.
    private(set) var linesRead = 0

    /// One code a cluster, without case, accents and width.
    static func fold(_ text: SafeText) -> [UInt32] {
        if text.string.utf8.count == text.width {
            return text.string.utf8.map { 65...90 ~= $0 ? UInt32($0) + 32 : UInt32($0) }
        }
        return text.clusters.map { FuzzyMatch.fold($0.text).first ?? 0 }
    }

    /// Searches for what is typed now. Where letters were added, only lines that matched before are looked at.
    mutating func search(_ lines: [[UInt32]], afresh: Bool = false) {
        let asked = Self.fold(SafeText(untrusted: editor.text))
        guard afresh || asked != codes else { return }
        let isNarrower = !afresh && !codes.isEmpty && asked.starts(with: codes)
        let candidates = isNarrower ? Self.unique(matches.map(\.line)) : Array(lines.indices)
        codes = asked
        matches = []
        current = nil
        guard !asked.isEmpty else { return }
        for line in candidates { read(line, lines) }
    }

    /// Takes in that the lines from one on are others now, or new.
    mutating func update(_ lines: [[UInt32]], from changed: Int) {
        guard !codes.isEmpty else { return }
        let kept = matches.prefix { $0.line < changed }.count
        matches.removeLast(matches.count - kept)
        for line in lines.indices.dropFirst(changed) { read(line, lines) }
        if let index = current, index >= matches.count { current = matches.indices.last }
    }

    /// Goes to the first match at or after a line, else to the first of all.
    mutating func start(at line: Int) {
        current = matches.isEmpty ? nil : firstIndex(from: line) ?? 0
    }

    /// Goes to the next or previous one, round the end.
    mutating func step(by count: Int) {
        guard !matches.isEmpty else { return }
        let from = current ?? (count > 0 ? -1 : 0)
        current = ((from + count) % matches.count + matches.count) % matches.count
    }

    var currentMatch: Match? { current.flatMap { matches.indices.contains($0) ? matches[$0] : nil } }

    /// The matches in a line, by bisection.
    func matches(in line: Int) -> ArraySlice<Match> {
        let first = firstIndex(from: line) ?? matches.count
        let end = firstIndex(from: line + 1) ?? matches.count
        return matches[first..<end]
    }

    /// "3/17".
    var count: SafeText {
        if codes.isEmpty { return "" }
        guard let current else { return matches.isEmpty ? "not found" : "\(matches.count)" }
        return "\(current + 1)/\(matches.count)"
    }

    private func firstIndex(from line: Int) -> Int? {
        var (low, high) = (0, matches.count)
        while low < high {
            let middle = (low + high) / 2
            if matches[middle].line < line { low = middle + 1 } else { high = middle }
        }
        return low < matches.count ? low : nil
    }

    private mutating func read(_ line: Int, _ lines: [[UInt32]]) {
        linesRead += 1
        let text = lines[line]
        guard let first = codes.first, text.count >= codes.count else { return }
        var place = 0
        while place <= text.count - codes.count {
            if text[place] == first, text[place..<place + codes.count].elementsEqual(codes) {
                matches.append(Match(line: line, range: place..<place + codes.count))
                place += codes.count
            } else {
                place += 1
            }
        }
    }

    private static func unique(_ sorted: [Int]) -> [Int] {
        sorted.reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}
