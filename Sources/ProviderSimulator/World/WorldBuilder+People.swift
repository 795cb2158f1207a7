import Foundation

extension WorldBuilder {
    static let documentContactID = "c1d2e3f4-a5b6-7890-cdef-123456789012"
    static let documentTemPhoneContactID = "ctc_12kd88"
    private static let contactshipPeople = 300
    private static let voxworksPeople = 90
    private static let temphonePeople = 60

    private static let remarks = [
        "Prefers mornings ☀️", "Long-standing customer, claims-free since 2021", "Asked for calls after 18:00",
        "VIP 🌟, always offer a human", "Moved last spring, check the address", "Speaks slowly, be patient",
        "Interested in the family plan", "Two contracts under one name",
    ]

    func contactshipContacts() -> [SimulatedContact] {
        let jane = documentPerson(id: Self.documentContactID, zone: "America/Los_Angeles")
        let fates = fatePeople { "fa7e000\($0 + 1)-0000-4000-8000-00000000000\($0 + 1)" }
        let people = (0..<Self.contactshipPeople).map { index in
            var random = SplitMix64(seed: seed, kind: "contactship.contact", index: index)
            return person(id: random.uuid(), index: index, using: &random)
        }
        return [jane] + fates + people
    }

    func voxworksContacts() -> [SimulatedContact] {
        let home = ["AU", "AU", "AU", "NZ"].compactMap { CountryTable.profile($0) }
        return (0..<Self.voxworksPeople).map { index in
            var random = SplitMix64(seed: seed, kind: "voxworks.contact", index: index)
            return person(id: random.uuid(), country: random.pick(home), index: index, using: &random)
        }
    }

    func temphoneContacts() -> [SimulatedContact] {
        let jane = documentPerson(id: Self.documentTemPhoneContactID, zone: "America/Los_Angeles")
        let names = ["ctc_answers", "ctc_busy", "ctc_noanswer", "ctc_voicemail", "ctc_failed"]
        let people = (0..<Self.temphonePeople).map { index in
            var random = SplitMix64(seed: seed, kind: "temphone.contact", index: index)
            return person(id: "ctc_" + random.shortID(6), index: index, using: &random)
        }
        return [jane] + fatePeople { names[$0] } + people
    }

    /// Jane Smith of the documents' examples.
    private func documentPerson(id: String, zone: String) -> SimulatedContact {
        SimulatedContact(
            id: id, givenName: "Jane", fullName: "Jane Smith", phoneNumber: "+14155552678",
            email: "jane.smith@example.com", country: "United States", zone: zone, language: .english,
            description: "Premium plan", extraFields: [["text", "plan", "premium"], ["number", "balance", "250.00"]],
            tags: ["renewals", "priority"], createdAt: startedAt.addingTimeInterval(-200 * 86_400))
    }

    /// People whose numbers decide how a call to them ends.
    private func fatePeople(id: (Int) -> String) -> [SimulatedContact] {
        let names = ["Ada Always", "Bram Busy", "Nia Noanswer", "Vic Voicemail", "Finn Failure"]
        return names.enumerated().map { index, name in
            SimulatedContact(
                id: id(index), givenName: String(name.prefix { $0 != " " }), fullName: name,
                phoneNumber: "+1202555000\(index + 1)", email: nil, country: "United States",
                zone: "America/New_York", language: .english, description: "A call to this number always ends alike",
                tags: ["test"], createdAt: startedAt.addingTimeInterval(-100 * 86_400))
        }
    }

    /// The first people come one from each country, so that every script is in the world.
    private func person(
        id: String, country fixed: CountryProfile? = nil, index: Int, using random: inout SplitMix64
    ) -> SimulatedContact {
        let countries = CountryTable.all
        let drawn = random.pick(countries)
        let country = fixed ?? (index < countries.count ? countries[index] : drawn)
        let given = index < countries.count ? country.givenNames[0] : random.pick(country.givenNames)
        let family = index < countries.count ? country.familyNames[0] : random.pick(country.familyNames)
        return SimulatedContact(
            id: id, givenName: given, fullName: country.fullName(given: given, family: family),
            phoneNumber: country.number(using: &random),
            email: random.chance(85) ? Self.email(given: given, family: family, index: index) : nil,
            country: country.name, zone: country.zone, language: CallLanguage(tag: country.language),
            description: random.chance(35) ? random.pick(Self.remarks) : nil,
            extraFields: extraFields(using: &random), tags: tags(using: &random),
            createdAt: past(days: 5...700, using: &random))
    }

    private func extraFields(using random: inout SplitMix64) -> [[String]] {
        var fields: [[String]] = []
        if random.chance(60) { fields.append(["text", "plan", random.pick(["basic", "family", "premium"])]) }
        if random.chance(45) { fields.append(["number", "amount_debt", String(random.int(20...1400)) + ".00"]) }
        if random.chance(30) {
            let day = TimeText.iso(startedAt.addingTimeInterval(Double(random.int(3...60)) * 86_400)).prefix(10)
            fields.append(["calendar", "renewal_date", String(day)])
        }
        if random.chance(12) { fields.append(["url", "crm", "https://crm.example.com/p/" + random.shortID(8)]) }
        return fields
    }

    private func tags(using random: inout SplitMix64) -> [String] {
        ["renewals", "priority", "newsletter", "overdue", "vip", "trial"].filter { _ in random.chance(25) }
    }

    /// An address in a reserved domain; names without Latin letters get a number instead.
    private static func email(given: String, family: String, index: Int) -> String {
        let letters = [given, family].map { name in
            name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars
                .filter { $0.isASCII && $0.properties.isAlphabetic }
                .map { String($0) }.joined()
        }
        let local = letters.allSatisfy { $0.count > 1 } ? letters.joined(separator: ".") : "guest\(1000 + index)"
        return local + "@example." + ["com", "org", "net"][index % 3]
    }
}
