import Foundation

extension WorldBuilder {
    static let documentAgentID = "agent-a1b2c3d4-e5f6-7890-abcd-ef1234567890"
    private static let agentCount = 36

    private struct Voice {
        let tag: String
        let zone: String
        let names: [String]
    }

    private static let voices = [
        Voice(tag: "en-US", zone: "America/New_York", names: ["Ella", "Mason", "Harper"]),
        Voice(tag: "es-MX", zone: "America/Mexico_City", names: ["Valeria", "Diego", "Renata"]),
        Voice(tag: "de-DE", zone: "Europe/Berlin", names: ["Hanna", "Jonas", "Mia"]),
        Voice(tag: "it-IT", zone: "Europe/Rome", names: ["Giulia", "Matteo", "Sara"]),
        Voice(tag: "fr-FR", zone: "Europe/Paris", names: ["Camille", "Hugo", "Inès"]),
        Voice(tag: "pt-BR", zone: "America/Sao_Paulo", names: ["Larissa", "Rafael", "Bia"]),
        Voice(tag: "ja-JP", zone: "Asia/Tokyo", names: ["中村", "小林", "加藤"]),
        Voice(tag: "zh-CN", zone: "Asia/Shanghai", names: ["小雅", "小北", "小晴"]),
        Voice(tag: "en-GB", zone: "Europe/London", names: ["Poppy", "Alfie", "Isla"]),
        Voice(tag: "es-ES", zone: "Europe/Madrid", names: ["Lola", "Pablo", "Marta"]),
        Voice(tag: "en-AU", zone: "Australia/Sydney", names: ["Ruby", "Lachlan", "Sienna"]),
    ]

    func agents() -> [SimulatedAgent] {
        let jobs = Self.voices.flatMap { voice in
            DialogueLibrary.shared.purposes(in: CallLanguage(tag: voice.tag)).enumerated().map { index, purpose in
                (voice, purpose, voice.names[index % voice.names.count])
            }
        }
        return jobs.prefix(Self.agentCount).enumerated().map { index, job in
            var random = SplitMix64(seed: seed, kind: "agent", index: index)
            let drawn = random.uuid()
            return SimulatedAgent(
                id: index == 0 ? Self.documentAgentID : drawn, name: "\(job.1.title) · \(job.0.tag)",
                personName: job.2, purpose: job.1, languageTag: job.0.tag, zone: job.0.zone,
                voiceID: "voice-" + random.shortID(10),
                prompt: Self.prompt(name: job.2, purpose: job.1, tag: job.0.tag),
                createdAt: past(days: 20...300, using: &random))
        }
    }

    private static func prompt(name: String, purpose: CallPurpose, tag: String) -> String {
        """
        # Role
        You are \(name), a friendly and patient voice assistant of \(organizationName). You speak \(tag) and nothing \
        else unless the person asks for another language.

        # Goal
        \(purpose.sentence)

        # Style
        - One question at a time, short sentences, no lists read aloud.
        - Say amounts and dates in words. Repeat every date and amount the person agrees to.
        - If you are asked whether you are a machine, say yes.
        - Let the person finish. If both speak at once, stop and listen.

        # Steps
        1. Greet, say your name and the company, and ask whether this is a good moment.
        2. Check that you speak with {{full_name}}; never give details of the account to anyone else.
        3. State the reason for the call in one sentence.
        4. Answer questions from the context below. If you do not know, offer a call from a human colleague.
        5. Sum up what was agreed, ask whether anything else is open, say goodbye.

        # Limits
        - Never ask for card numbers, passwords or one-time codes.
        - Never promise anything that is not in the context.
        - If the person wants no more calls, confirm it and end the call politely.
        - If you reach a machine, leave the voicemail message and hang up.

        # Context
        Plan: {{plan}}. Balance: {{account_balance}}. Amount due: {{amount_debt}}. Country: {{country}}.
        """
    }
}
