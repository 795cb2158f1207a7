import Foundation
import Testing

@testable import CallConfiguration
@testable import CallDomain

/// Random configurations in every style, random changes: what was not meant stays, what was meant is there.
@Suite("A configuration of any kind")
struct ConfigurationPropertyTests {
    private enum Style: CaseIterable {
        case header
        case quoted
        case dotted
        case inline
        case rows
    }

    private static func account(_ name: String, _ random: inout DomainRandom) -> Account {
        Account(
            name: name, provider: random.pick(ProviderID.allCases),
            baseURL: "http://127.0.0.1:\(Int.random(in: 1...9999, using: &random))",
            environment: random.pick([.production, .sandbox]), key: random.pick(keys(&random)),
            scripts: (0..<Int.random(in: 0...3, using: &random)).map { index in
                .script("s\(index)", storable(&random), random.pick([nil, "es-MX"]))
            },
            numbers: (0..<Int.random(in: 0...3, using: &random)).map { index in
                .line(
                    "+1202555010\(index)", random.pick([nil, storable(&random)]), id: random.pick([nil, "n\(index)"]))
            }, webhookURL: random.pick([nil, "https://hooks.example.com/\(name)"]))
    }

    private static func keys(_ random: inout DomainRandom) -> [KeySource] {
        [.missing, .environment("KEY"), .file("/k/" + storable(&random)), .command(["pass", storable(&random)])]
    }

    /// Any text without the zero that no C string holds.
    private static func storable(_ random: inout DomainRandom) -> String {
        "x" + random.text(upTo: 6).replacing("\u{0}", with: "")
    }

    private static func lines(_ account: Account, _ style: Style, _ random: inout DomainRandom) throws -> [String] {
        let lines = try AccountLines(account)
        let lists = lines.lists.filter { !$0.rows.isEmpty }
        let pairs = lines.settings + lists.map { ($0.key, AccountRow.list($0.rows)) }
        let name = account.name
        switch style {
        case .header, .quoted:
            let header = style == .header ? "[accounts.\(name)]" : "[ 'accounts' . \"\(name)\" ]"
            return [header + note(&random)] + pairs.map { "  \($0.0) = \($0.1)" + note(&random) }
        case .dotted:
            return pairs.map { "accounts.\(name).\($0.0) = \($0.1)" + note(&random) }
        case .inline:
            return ["accounts.\(name) = { " + pairs.map { "\($0.0) = \($0.1)" }.joined(separator: ", ") + " }"]
        case .rows:
            let tables = lists.flatMap { list in
                list.rows.flatMap { row in
                    ["[[accounts.\(name).\(list.key)]]"] + row.pairs.map { "\($0.key) = \(TOMLText.string($0.text))" }
                }
            }
            return ["[accounts.\(name)]"] + lines.settings.map { "\($0.key) = \($0.value)" } + tables
        }
    }

    private static func note(_ random: inout DomainRandom) -> String {
        random.pick(["", "", "  # a note", " # [accounts.x] = \"{ ' 王"])
    }

    /// A part of a file that belongs to one account, or to none.
    private struct Part {
        let account: String?
        let text: String
    }

    private static func parts(_ accounts: [Account], _ random: inout DomainRandom) throws -> [Part] {
        let end = random.pick(["\n", "\r\n"])
        // What stands at the top has to come before the first header.
        let atTop: [Style] = [.dotted, .inline]
        let styled = accounts.map { ($0, random.pick(Style.allCases)) }
        let sorted = styled.filter { atTop.contains($0.1) } + styled.filter { !atTop.contains($0.1) }
        var parts = [Part(account: nil, text: "# settings\(end)theme = \"none such\"\(end)\(end)")]
        for (account, style) in sorted {
            let text = try lines(account, style, &random).map { $0 + end }.joined()
            parts.append(Part(account: account.name, text: text))
            parts.append(Part(account: nil, text: random.pick(["", end, "\(end)# between \(account.name)\(end)"])))
        }
        parts.append(
            Part(account: nil, text: "\(end)# last words\(end)[webhooks]\(end)listen = '127.0.0.1:1' # x\(end)"))
        return parts
    }

    @Test("changes in what was meant alone", arguments: 0..<300)
    func change(seed: Int) throws {
        var random = DomainRandom(seed: UInt64(seed))
        let names = ["a", "b", "ab", "c-1", "D_2"].shuffled(using: &random).prefix(3)
        let accounts = names.map { Self.account($0, &random) }
        let parts = try Self.parts(accounts, &random)
        let before = try ConfigurationText(Array(parts.map(\.text).joined().utf8), file: "c")
        let old = try #require(before.configuration.account(random.pick(accounts.map(\.name))))
        var new = Self.account(old.name, &random)
        if random.pick([true, false]) { new.scripts = Array(old.scripts.shuffled(using: &random).dropLast()) }
        if random.pick([true, false]) { new.numbers = old.numbers + new.numbers.filter { !old.numbers.contains($0) } }
        let after = try before.applying(.change(from: old, to: new))
        #expect(after.configuration.account(old.name) == new)
        try Self.expectUntouched(parts, but: old.name, in: after)
        let removed = try after.applying(.remove(new))
        #expect(removed.configuration.accounts.count == 2)
        try Self.expectUntouched(parts, but: old.name, in: removed)
        let added = try removed.applying(.add(.plain))
        #expect(added.bytes.starts(with: removed.bytes))
    }

    /// Every other account's bytes are there, in one piece, and every comment that stands outside of an account.
    private static func expectUntouched(_ parts: [Part], but name: String, in text: ConfigurationText) throws {
        let written = String(decoding: text.bytes, as: UTF8.self)
        for part in parts where part.account != nil && part.account != name {
            #expect(written.utf8.firstRange(of: part.text.utf8) != nil, "\(part.text)")
        }
        for part in parts where part.account == nil {
            let words = part.text.trimmingCharacters(in: .whitespacesAndNewlines)
            #expect(written.utf8.firstRange(of: words.utf8) != nil, "\(words)")
        }
    }
}
