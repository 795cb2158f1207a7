import CallCore
import Foundation
import OrderedCollections
import TerminalIO
import Wording

/// Everything the doctor looked at.
struct DoctorReport {
    let findings: [Finding]

    static func make(_ session: Session) async -> DoctorReport {
        var findings = [Finding(topic: "Version", words: "trunkline \(ProgramVersion.text)")]
        findings += TerminalExamination.findings()
        findings += zones(at: session.clock.now)
        findings.append(memory)
        findings.append(numbers)
        findings += files(session.places)
        findings += await accounts(session)
        findings.append(await journal(session))
        if let soundness = await soundness(session) { findings.append(soundness) }
        if let deliveries = await deliveries(session) { findings.append(deliveries) }
        return DoctorReport(findings: findings)
    }

    var status: ExitStatus? { findings.lazy.compactMap(\.status).first }

    var text: String {
        var table = TextTable()
        for finding in findings {
            table.add([finding.topic, finding.words])
            if let advice = finding.advice { table.add(["", "→ \(advice)"]) }
        }
        return table.text
    }

    var json: JSON {
        let rows = findings.map { finding -> JSON in
            ["topic": .string(finding.topic), "words": .string(finding.words), "advice": .text(finding.advice)]
        }
        return ["ok": .bool(findings.allSatisfy { $0.advice == nil }), "findings": .array(rows)]
    }

    private static var numbers: Finding {
        let plan = NumberPlan.system
        let version = plan.version.map { " (libphonenumber \($0))" } ?? ""
        let zones = "area codes and their time zones of \(PrefixZones.release.day) (\(PrefixZones.release.version))"
        return Finding(topic: "Numbers", words: "number plan \(plan.age)\(version), \(zones)")
    }

    private static var memory: Finding {
        guard !ProcessMemory.isPrivate else { return Finding(topic: "Memory", words: "closed to others, not dumped") }
        return Finding(
            topic: "Memory", words: "open to debuggers, dumped where it crashes",
            advice: "Unset TRUNKLINE_ALLOW_DUMPS: the memory holds keys.")
    }

    private static func files(_ places: Places) -> [Finding] {
        [
            Finding(topic: "Data", words: places.data + presence(places.data)),
            Finding(topic: "Log", words: places.log + presence(places.log)),
            Finding(topic: "Themes", words: places.themes + presence(places.themes)),
        ]
    }

    private static func presence(_ path: String) -> String {
        FileManager.default.fileExists(atPath: path) ? "" : " (not there yet)"
    }

    private static func accounts(_ session: Session) async -> [Finding] {
        let path = session.places.configuration
        do {
            let accounts = try session.configuration().accounts
            guard !accounts.isEmpty else { return [noAccounts(path)] }
            var findings = [Finding(topic: "Configuration", words: path)]
            for account in accounts { findings.append(await key(of: account)) }
            return findings
        } catch {
            let advice = "Correct that line; the README shows an account."
            return [
                Finding(
                    topic: "Configuration", words: String(describing: error), advice: advice, status: .badConfiguration)
            ]
        }
    }

    private static func noAccounts(_ path: String) -> Finding {
        Finding(
            topic: "Configuration",
            words: FileManager.default.fileExists(atPath: path)
                ? "\(path) names no account" : "\(path) is not there yet",
            advice: "Write [accounts.NAME] with provider and key_command, key_env or key_file; "
                + "`trunkline simulate` prints an example, and `trunkline demo` needs none.")
    }

    private static func key(of account: Account) async -> Finding {
        let about = "\(account.provider.name), \(account.environment.rawValue), \(account.shownURL)"
        do {
            _ = try await KeyReader.read(account)
            return Finding(
                topic: "Account \(account.name)", words: "\(about), key from \(account.key.words)",
                advice: account.openWords)
        } catch {
            let words = CommandFailure(error).words
            return Finding(topic: "Account \(account.name)", words: about, advice: words, status: .keyRefused)
        }
    }

    private static func deliveries(_ session: Session) async -> Finding? {
        guard session.hasJournal, let facts = try? await session.journal().inboxFacts() else { return nil }
        let refusals = WebhookRefusal.allCases.compactMap { refusal in
            facts.refusals[refusal].map { "\(refusal.words) \($0)" }
        }
        let why = refusals.isEmpty ? "" : " (\(refusals.joined(separator: ", ")))"
        let words =
            "\(facts.kept) taken, \(facts.unread) unread, \(facts.unconfirmed) not confirmed yet, "
            + "\(facts.awaiting) for calls not known yet, \(facts.unreadable) could not be read, "
            + "\(facts.refused) refused\(why)"
        return Finding(topic: "Deliveries", words: words)
    }

    private static func journal(_ session: Session) async -> Finding {
        guard session.hasJournal else {
            return Finding(topic: "Journal", words: "\(session.places.data)/journal.sqlite (not there yet)")
        }
        do {
            let facts = try await session.journal().facts()
            let words =
                "\(facts.path): \(facts.calls) calls, tables version \(facts.schemaVersion), "
                + "SQLite \(facts.sqliteVersion), synchronous \(facts.isDurable ? "FULL" : "level \(facts.synchronous)")"
            let advice =
                facts.isDurable ? nil : "A power cut may lose calls: this is a fault of the program, please report it."
            return Finding(topic: "Journal", words: words, advice: advice)
        } catch {
            let failure = CommandFailure(error)
            return Finding(
                topic: "Journal", words: session.places.data, advice: failure.words, status: .badConfiguration)
        }
    }
}
