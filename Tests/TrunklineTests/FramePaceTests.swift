import Testing

@testable import ConsoleRuntime

@Suite struct FramePaceTests {
    /// Plays `seconds` of a world in which something new is there every `news`, and a key comes every `keys`; when frames
    /// were drawn, in seconds.
    private func play(seconds: Double, news: Double, keys: Double = .infinity) -> [Double] {
        var pace = FramePace()
        var frames: [Double] = []
        var isStale = false
        var (nextNews, nextKey) = (0.0, keys)
        for step in 0..<Int(seconds * 2_000) {
            let now = Double(step) / 2_000
            if now >= nextNews { (isStale, nextNews) = (true, nextNews + news) }
            if now >= nextKey {
                (isStale, nextKey) = (true, nextKey + keys)
                pace.notePerson(at: .seconds(now))
            }
            guard isStale, pace.wait(at: .seconds(now)) <= .zero else { continue }
            pace.noteFrame(at: .seconds(now))
            frames.append(now)
            isStale = false
        }
        return frames
    }

    @Test func aStormOfNewsIsShownCalmly() {
        let frames = play(seconds: 10, news: 0.001)
        #expect((150...170).contains(frames.count))
        #expect(zip(frames, frames.dropFirst()).allSatisfy { $1 - $0 >= 0.0167 })
    }

    @Test func fewNewsAreShownAtOnce() {
        #expect(play(seconds: 5, news: 0.5).count == 10)
        #expect(play(seconds: 5, news: 0.5) == (0..<10).map { Double($0) / 2 })
    }

    @Test func aKeyIsAnsweredWithinOneFrameInTheMiddleOfAStorm() {
        var pace = FramePace()
        for step in 0..<1_000 {
            let now = Duration.milliseconds(step * 2)
            if pace.wait(at: now) <= .zero { pace.noteFrame(at: now) }
        }
        #expect(pace.wait(at: .milliseconds(2_000)) > .milliseconds(17) || pace.wait(at: .milliseconds(2_010)) > .zero)
        pace.notePerson(at: .milliseconds(2_010))
        #expect(pace.wait(at: .milliseconds(2_010)) <= FramePace.shortest)
    }

    @Test func neverMoreThanSixtyInASecondWhateverComes() {
        let frames = play(seconds: 4, news: 0.001, keys: 0.004)
        for start in frames { #expect(frames.count { $0 >= start && $0 < start + 1 } <= 60) }
    }
}
