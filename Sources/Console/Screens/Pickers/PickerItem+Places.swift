import CallDomain
import Foundation

extension PickerItem {
    /// Every zone, the cities first: those that a country keeps stand before old names and offsets.
    static let zones: [PickerItem] = {
        var regions: [String: [String]] = [:]
        for region in Locale.Region.isoRegions.map(\.identifier).uniqued() {
            for zone in ZoneTables.system.zones(of: region) { regions[zone.identifier, default: []].append(region) }
        }
        let others = ZoneStore.system.identifiers.filter { $0.contains("/") || $0 == "UTC" }
        return (regions.keys.sorted() + others).uniqued().map { zone($0, regions[$0] ?? []) }
    }()

    private static func zone(_ name: String, _ regions: [String]) -> PickerItem {
        let city = (name.split(separator: "/").last.map(String.init) ?? name).replacing("_", with: " ")
        let countries = regions.map { PhoneNumber.countryName(of: $0) ?? $0 }
        return PickerItem(
            text: name, columns: [city, countries.joined(separator: ", "), name],
            further: regions + [name.replacing("_", with: " ")])
    }

    /// Every country that has telephone numbers, with its letters and its dial code.
    static let countries: [PickerItem] = {
        let rows = Locale.Region.isoRegions.map(\.identifier).uniqued().compactMap { code in
            PhoneNumber.countryName(of: code).map { (name: $0, code: code) }
        }
        return rows.sorted { ($0.name, $0.code) < ($1.name, $1.code) }.map { name, code in
            let dial = PhoneNumber.dialCode(of: code).map(String.init) ?? ""
            return PickerItem(text: name, columns: [name, code, "+" + dial], further: [dial])
        }
    }()
}
