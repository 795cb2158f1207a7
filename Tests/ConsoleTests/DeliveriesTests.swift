import CallCore
import Foundation
import TerminalUI
import Testing

@testable import Console

struct DeliveriesTests {
    private static func row(_ number: Int, _ body: String) -> UnreadableWebhook {
        UnreadableWebhook(
            id: "d\(number)", account: "sales", receivedAt: Samples.now, isSigned: number == 0,
            note: "cannot be read: \u{1B}[2J\u{202E}number \(number)", body: Array(body.utf8), size: body.utf8.count)
    }

    private static var facts: InboxFacts {
        var facts = InboxFacts()
        (facts.kept, facts.unreadable, facts.unconfirmed) = (1_234, 3, 2)
        facts.refusals = [.token: 40, .signature: 2]
        facts.lastRefusal = Samples.now
        return facts
    }

    private func stage(_ width: Int = 120, _ height: Int = 36) -> Stage {
        var stage = Stage(width: width, height: height)
        stage.press("h")
        stage.send(
            .deliveriesLoaded(
                Self.facts, [Self.row(0, "{\"a\":\u{7}\u{202E}"), Self.row(1, ""), Self.row(2, "<html>")]))
        return stage
    }

    @Test(arguments: [(80, 24), (120, 36), (200, 60)])
    func figuresAndWhatCannotBeRead(_ width: Int, _ height: Int) throws {
        var stage = stage(width, height)
        #expect(stage.performed.contains(.loadDeliveries))
        #expect(stage.text.contains("1234 taken"))
        #expect(stage.text.contains("3 could not be read"))
        #expect(stage.text.contains("42 refused: wrong token 40, wrong signature 2"))
        #expect(stage.text.contains("{\"a\":"))
        let isSafe = stage.text.unicodeScalars.allSatisfy {
            $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E && $0.value != 0x7F)
        }
        #expect(isSafe)
        stage.press("down")
        #expect(stage.text.contains("(empty)"))
        stage.press("end")
        #expect(stage.text.contains("<html>"))
        stage.press("q")
        #expect(!stage.text.contains("could not be read"))
    }

    @Test func theCursorStaysOnItsDelivery() {
        var stage = stage()
        stage.press("down")
        stage.send(.journalChanged)
        stage.send(.deliveriesLoaded(Self.facts, [Self.row(7, "new"), Self.row(0, "x"), Self.row(1, "mine")]))
        #expect(stage.text.contains("mine"))
    }

    @Test(arguments: [(0, 0), (1, 1), (20, 5), (40, 10)])
    func anySizeIsDrawn(_ width: Int, _ height: Int) {
        #expect(stage(width, height).frame.size == Size(width: width, height: height))
    }

    @Test func theBudgetStandsInTheTopLineAsFarAsThereIsRoom() {
        let budget = RateReading(lists: .init(used: 8, limit: 20), all: .init(used: 41, limit: 120))
        var lines: [Int: String] = [:]
        for width in [80, 120, 200] {
            var account = Samples.sales
            account.environment = .production
            var stage = Stage(width: width, accounts: [account])
            stage.state.settings.demo = nil
            stage.send(.healthChanged(account: Samples.sales.name, .ok))
            stage.send(.budgetChanged(account: Samples.sales.name, budget))
            lines[width] = String(stage.text.prefix { $0 != "\n" })
        }
        #expect(lines[200]?.contains("8/20 lists 41/120") == true)
        #expect(lines[120]?.contains("8/20 lists 41/120") == true)
        #expect(lines[80]?.contains("8/20 41/120") == true, "\(lines[80] ?? "")")
    }

    @Test func aPauseIsCountedDown() {
        var stage = Stage(width: 160, accounts: [Samples.sales])
        let until = Samples.now.addingTimeInterval(12)
        stage.send(.healthChanged(account: Samples.sales.name, .throttled(until: until)))
        #expect(stage.text.contains("throttled 12 s"))
    }
}
