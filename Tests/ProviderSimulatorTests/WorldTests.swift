import Foundation
import Testing

@testable import ProviderSimulator

@Suite("The seeded world")
struct WorldTests {
    private func everything(seed: UInt64) -> [String] {
        var bench = Bench(seed: seed)
        return [
            "GET /contactship/v1/contacts", "GET /contactship/v1/agents", "GET /contactship/v1/phone-numbers?limit=50",
            "GET /contactship/v1/calls?limit=500&include_transcript=true", "GET /voxworks/api/v1/calls?limit=100",
            "GET /temphone/v1/contacts/ctc_12kd88", "GET /contactship/v1/credits",
        ].map { bench.send($0).json.text } + [bench.state.worldJSON.text]
    }

    @Test("The same seed gives the same world, another seed another")
    func seeded() {
        #expect(everything(seed: 7) == everything(seed: 7))
        #expect(everything(seed: 7)[0] != everything(seed: 8)[0])
    }

    @Test("Known values: the world does not change by accident")
    func known() {
        var random = SplitMix64(seed: 0)
        #expect(random.next() == 0xE220_A839_7B1D_CDAF)
        #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
        var named = SplitMix64(seed: 1, kind: "x", index: 0)
        var neighbour = SplitMix64(seed: 1, kind: "x", index: 1)
        let first = (0..<100).map { _ in named.next() }
        let second = (0..<100).map { _ in neighbour.next() }
        #expect(Set(first).isDisjoint(with: second))
        #expect(ContactshipAPI.isPlainUUID(random.uuid()))
    }

    @Test("People of many countries, with numbers that are numbers")
    func people() {
        let world = Bench().state.world
        let contacts = world.contactshipContacts
        #expect(contacts.count > 300)
        #expect(Set(contacts.compactMap(\.country)).count >= 25)
        #expect(Set(contacts.map(\.id)).count == contacts.count)
        for contact in contacts + world.voxworksContacts + world.temphoneContacts {
            #expect(StringRule.isE164(contact.phoneNumber))
            #expect(TimeText.zone(contact.zone) != nil, "\(contact.zone)")
            #expect(contact.email.map { StringRule.email.accepts($0) } ?? true)
            #expect(!contact.fullName.isEmpty)
        }
        for name in ["José Ñandú", "王小明", "Ольга Шевченко", "محمد السيد", "田中さくら", "अनन्या शर्मा"] {
            #expect(contacts.contains { $0.fullName == name }, "\(name)")
        }
        #expect(contacts.contains { $0.fullName.hasPrefix("Zoë") })
        #expect(
            contacts.contains { $0.description?.unicodeScalars.contains { $0.properties.isEmojiPresentation } == true })
        #expect(world.temphoneContacts.allSatisfy { $0.id.hasPrefix("ctc_") })
    }

    @Test("Agents, numbers and scripts")
    func directories() {
        let world = Bench().state.world
        #expect(world.agents.count == 36)
        #expect(Set(world.agents.map(\.language)).count == CallLanguage.allCases.count)
        #expect(world.agents.allSatisfy { $0.prompt.count > 1000 && TimeText.zone($0.zone) != nil })
        #expect(world.contactshipLines.count == 14)
        #expect((world.contactshipLines + world.voxworksLines).allSatisfy { StringRule.isE164($0.number) })
        #expect(world.scripts.count == 10)
    }

    @Test(
        "Past, present and future calls are there from the start",
        arguments: [SimulatorProvider.contactship, .voxworks])
    func calls(provider: SimulatorProvider) {
        var bench = Bench()
        let start = bench.now
        let records = bench.state.callRecords(at: start).filter { $0.provider == provider }
        let scheduled = records.filter { $0.phase == .scheduled }
        #expect(records.filter { $0.phase == .ended }.count >= 118)
        #expect(scheduled.count == 40)
        #expect(records.count - scheduled.count - records.filter { $0.phase == .ended }.count >= 4)
        #expect(Set(records.filter { $0.phase == .ended }.map(\.fate)).count == CallFate.allCases.count)
        let due = scheduled.map { $0.dueAt.timeIntervalSince(start) }.sorted()
        #expect(due[0] >= 60 && due[2] <= 180)
        #expect(due[39] > 3 * 3600 && due[39] < 9 * 3600)
        #expect(records.allSatisfy { $0.placedAt >= start.addingTimeInterval(-3 * 86_400) && $0.placedAt <= start })
        #expect(records.allSatisfy { !$0.wasRequested })
        bench.advance(3 * 60)
        #expect(
            bench.state.callRecords(at: bench.now).filter { $0.phase == .scheduled && $0.provider == provider }.count
                <= 37)
    }

    @Test("Every written conversation is whole, in its language", arguments: CallLanguage.allCases)
    func dialogues(language: CallLanguage) {
        let library = DialogueLibrary.shared
        #expect(library.purposes(in: language).count >= 3)
        for purpose in library.purposes(in: language) {
            let turns = library.dialogue(purpose, language).turns
            #expect(turns.count >= 8)
            #expect(turns.first?.speaker == .agent)
            #expect(turns.allSatisfy { !$0.text.isEmpty })
        }
        #expect(library.voicemail(language).turns.map(\.speaker) == [.callee, .agent])
        for kind in ["good", "early", "voicemail"] { #expect(!library.summary(kind, language).isEmpty) }
    }

    @Test(
        "Amounts are written as people write them where the agent calls",
        arguments: [
            ("38.50", "en-US", "$38.50"), ("14058", "es-ES", "14058,00 €"), ("0.05", "en-GB", "£0.05"),
            ("38.5", "ja-JP", "3850円"), ("7", "zh-CN", "7.00元"), ("about 30", "de-DE", "about 30"),
            ("1e400", "en-US", "1e400"), ("nan", "en-US", "nan"), ("-1", "en-US", "-1"),
        ])
    func amounts(amount: String, tag: String, said: String) {
        #expect(SpokenAmount.text(amount, tag: tag) == said)
    }

    @Test("No blank is left unfilled, and lines come 2 to 5 seconds apart")
    func transcripts() {
        let bench = Bench()
        for call in bench.state.book.all(.contactship) {
            let offsets = call.plan.lines.map(\.offset)
            #expect(zip(offsets, offsets.dropFirst()).allSatisfy { (2.0...5.001).contains($1 - $0) })
            #expect(call.plan.lines.allSatisfy { !$0.text.contains("{") })
            #expect((3.0...9.0).contains(call.plan.ringSeconds))
            #expect(call.plan.talkSeconds <= 90)
        }
    }
}
