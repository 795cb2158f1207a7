import Foundation

/// The time zones that the leading digits of a number tell, where its country has several.
///
/// A number may have moved with its owner: the digits tell where it was given out. The table is made from
/// libphonenumber's by the command that CONTRIBUTING names.
public enum PrefixZones {
    /// By E.164; empty where the digits tell no more than the country.
    public static func zones(of number: String) -> [Zone] {
        let digits = number.drop { $0 == "+" }
        let prefixes = stride(from: min(longest, digits.utf8.count), through: 2, by: -1).map { digits.prefix($0) }
        guard let told = prefixes.lazy.compactMap({ byPrefix[$0] }).first else { return [] }
        let others = prefixes.compactMap { corrections[$0] }.joined().filter { !told.contains($0) }
        return (told + others).compactMap(Zone.init(iana:))
    }

    static let byPrefix: [Substring: [String]] = {
        var byPrefix: [Substring: [String]] = [:]
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            let names = words.first.map { $0.split(separator: ",").map(String.init) } ?? []
            for prefix in words.dropFirst() { byPrefix[prefix] = names }
        }
        return byPrefix
    }()

    /// Every zone that some digits tell.
    static let names = Set(byPrefix.values.joined()).union(corrections.values.joined())

    private static let longest = byPrefix.keys.map(\.utf8.count).max() ?? 0
}
