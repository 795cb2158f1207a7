import Foundation

extension FormReading {
    /// Where the person called may live: by the contact's own zone, else by the number's country, else by the country that
    /// stands with the contact or in the form; `nil` where nothing tells.
    public func calleeZones(_ knowledge: FormKnowledge, tables: ZoneTables = .system) -> CalleeZones? {
        let contact = knowledge.contact.flatMap { isCalled($0) ? $0 : nil }
        let number = calleeNumber ?? contact?.phoneNumber(tables: tables)
        if let name = contact?.timeZone, let zone = Zone(iana: name) {
            let country = (contact?.country).flatMap { tables.region(named: $0) }
            let regions = number.map(\.regions) ?? []
            return CalleeZones(
                [zone], origin: .contact, regions: regions.isEmpty ? country.map { [$0] } ?? [] : regions)
        }
        if let number, let region = number.region,
            let zones = CalleeZones(
                tables.zones(of: number), origin: .number(country: number.country ?? region),
                regions: number.regions)
        {
            return zones
        }
        for country in [contact?.country, writtenCountry].compactMap(\.self) {
            guard let region = tables.region(named: country) else { continue }
            if let zones = CalleeZones(tables.zones(of: region), origin: .country(country), regions: [region]) {
                return zones
            }
        }
        return nil
    }

    /// Where the person called may be, as an intent keeps it: also where that is known and what time it is there is not.
    public func calleePlace(_ knowledge: FormKnowledge, tables: ZoneTables = .system) -> CalleePlace? {
        if let zones = calleeZones(knowledge, tables: tables) { return CalleePlace(zones) }
        let contact = knowledge.contact.flatMap { isCalled($0) ? $0 : nil }
        let number = calleeNumber ?? contact?.phoneNumber(tables: tables)
        let names = [contact?.timeZone].compactMap(\.self).filter { !$0.isEmpty }
        guard number != nil || !names.isEmpty || tables.isEmpty else { return nil }
        return CalleePlace(zones: [], unknownZones: names, region: number.map { $0.region ?? PhoneNumber.noCountry })
    }

    private var calleeNumber: PhoneNumber? { form.field(for: .calleeNumber).flatMap { numbers[$0.path] } }

    private var writtenCountry: String? {
        form.fields.first { $0.kind == .country }.flatMap { body[path: $0.path]?.string }
    }

    /// By its id where the form calls a contact, else by its number: knowledge may lag behind what is typed.
    private func isCalled(_ contact: Contact) -> Bool {
        if let field = form.field(for: .contactID), let id = body[path: field.path]?.string { return id == contact.id }
        guard let number = calleeNumber, let theirs = contact.number else { return false }
        return LineSpellings.areSame(PhoneNumber.e164(theirs, region: number.region), number.e164)
    }
}
