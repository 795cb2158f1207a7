import Foundation

extension WorldBuilder {
    static let documentLineID = "pn-a1b2c3d4-e5f6-7890-abcd-ef1234567890"
    static let documentLineNumber = "+12025551234"
    static let documentScriptID = "a1b2c3d4-e5f6-7890-abcd-ef1234567890"
    static let documentVoxworksNumber = "+61291234567"

    func contactshipLines() -> [SimulatedPhoneLine] {
        let places = [
            ("US", "outbound"), ("US", "outbound"), ("MX", "outbound"), ("ES", "outbound"), ("DE", "outbound"),
            ("FR", "outbound"), ("IT", "outbound"), ("BR", "outbound"), ("JP", "outbound"), ("GB", "outbound"),
            ("US", "inbound"), ("MX", "inbound"), ("ES", "inbound"),
        ]
        let document = SimulatedPhoneLine(
            id: Self.documentLineID, number: Self.documentLineNumber, type: "outbound", label: "Washington",
            createdAt: startedAt.addingTimeInterval(-400 * 86_400))
        return [document]
            + places.enumerated().compactMap { index, place in
                line(kind: "contactship.line", index: index, country: place.0, type: place.1)
            }
    }

    func voxworksLines() -> [SimulatedPhoneLine] {
        let document = SimulatedPhoneLine(
            id: "vn-0", number: Self.documentVoxworksNumber, type: "outbound", label: "Sydney",
            createdAt: startedAt.addingTimeInterval(-400 * 86_400))
        let others = [
            ("+61386520100", "Melbourne"), ("+61731840200", "Brisbane"), ("+61861170300", "Perth"),
            ("+6498870400", "Auckland"), ("+61870810500", "Adelaide"),
        ]
        return [document]
            + others.enumerated().map { index, other in
                SimulatedPhoneLine(
                    id: "vn-\(index + 1)", number: other.0, type: index == 4 ? "inbound" : "outbound", label: other.1,
                    createdAt: startedAt.addingTimeInterval(-Double(300 - index) * 86_400))
            }
    }

    func scripts() -> [SimulatedScript] {
        let names: [(String, CallPurpose, String)] = [
            ("Policy renewal", .renewal, "outbound"), ("Booking confirmation", .appointment, "outbound"),
            ("After-service survey", .survey, "outbound"), ("Overdue account", .debt, "outbound"),
            ("Delivery window", .delivery, "outbound"), ("Welcome pack", .welcome, "outbound"),
            ("Solar check-up booking", .appointment, "outbound"), ("Win back", .renewal, "outbound"),
            ("Reception", .appointment, "inbound"), ("After hours", .welcome, "inbound"),
        ]
        return names.enumerated().map { index, name in
            var random = SplitMix64(seed: seed, kind: "script", index: index)
            let drawn = random.uuid()
            return SimulatedScript(
                id: index == 0 ? Self.documentScriptID : drawn, name: name.0, purpose: name.1, language: .english,
                direction: name.2)
        }
    }

    private func line(kind: String, index: Int, country: String, type: String) -> SimulatedPhoneLine? {
        guard let profile = CountryTable.profile(country) else { return nil }
        var random = SplitMix64(seed: seed, kind: kind, index: index)
        return SimulatedPhoneLine(
            id: random.uuid(), number: profile.number(using: &random), type: type, label: profile.name,
            createdAt: past(days: 30...380, using: &random))
    }
}
