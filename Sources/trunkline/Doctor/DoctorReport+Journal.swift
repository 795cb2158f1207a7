import CallCore
import Wording

extension DoctorReport {
    /// Whether the journal can be written, and holds together; `nil` where it could not be opened.
    static func soundness(_ session: Session) async -> Finding? {
        guard session.hasJournal, let journal = try? await session.journal() else { return nil }
        let before = journal.trouble
        do {
            if let damage = try await journal.check() { return finding(damage, at: session.places.data) }
        } catch {
            let words = "it cannot be checked"
            return Finding(
                topic: "Check", words: words, advice: CommandFailure(error).words, status: .badConfiguration)
        }
        switch before {
        case .damaged?:
            return Finding(
                topic: "Check", words: "all pages of the journal hold together: it is written again from now on")
        case let trouble?:
            return Finding(topic: "Check", words: trouble.title, advice: trouble.words, status: .badConfiguration)
        case nil:
            return Finding(topic: "Check", words: "all pages of the journal hold together")
        }
    }

    private static func finding(_ damage: JournalFault, at directory: String) -> Finding {
        guard case .damaged(let reason) = damage else {
            return Finding(topic: "Check", words: damage.title, advice: damage.words, status: .badConfiguration)
        }
        let file = "\(directory)/journal.sqlite"
        return Finding(
            topic: "Check", words: "the journal is damaged: \(reason)",
            advice:
                "Close every Trunkline and copy \(directory) away as it is. `trunkline export` writes what can be read; "
                + "`sqlite3 \(file) .recover | sqlite3 NEW` saves more, and NEW, or a backup, takes the file's place. "
                + "No call is placed until `trunkline doctor` finds it sound, or `trunkline doctor --accept` takes it as it is.",
            status: .badConfiguration)
    }
}
