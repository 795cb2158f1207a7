import CallDomain
import Foundation

extension Disposition {
    /// Reads `[[dispositions]]`; the usual ones where there are none.
    static func all(_ root: TOMLSection) throws(ConfigurationError) -> [Disposition] {
        var found: [Disposition] = []
        for row in try root.sections("dispositions") {
            let disposition = try Disposition(row)
            if let twin = found.first(where: { $0.key == disposition.key }) {
                throw row.failure(
                    "key", "the key \u{201C}\(twin.key)\u{201D} is \u{201C}\(twin.name)\u{201D} already.")
            }
            if found.contains(where: { $0.name.lowercased() == disposition.name.lowercased() }) {
                throw row.failure("name", "there is a disposition \u{201C}\(disposition.name)\u{201D} already.")
            }
            found.append(disposition)
        }
        return found.isEmpty ? usual : found
    }

    private init(_ row: TOMLSection) throws(ConfigurationError) {
        try row.allowOnly(["key", "name", "do_not_call", "wrong_number"])
        guard let key = try row.string("key"), key.count == 1, let letter = key.first,
            letter.isASCII, letter.isLetter || letter.isNumber
        else { throw row.failure("key", "every disposition needs key = one letter or digit, such as \"i\".") }
        guard let name = try row.string("name")?.trimmingCharacters(in: .whitespaces), !name.isEmpty else {
            throw row.failure("name", "every disposition needs a name, such as \"Interested\".")
        }
        guard name.count <= Self.longestName, !name.contains(where: \.isNewline) else {
            throw row.failure("name", "a disposition's name is one line of at most \(Self.longestName) characters.")
        }
        self.init(key: letter, name: name, meaning: try Self.meaning(row))
    }

    /// `nil` where nothing is said: its name may say it.
    private static func meaning(_ row: TOMLSection) throws(ConfigurationError) -> Meaning? {
        let (doNotCall, wrongNumber) = (try row.bool("do_not_call"), try row.bool("wrong_number"))
        guard doNotCall != true || wrongNumber != true else {
            throw row.failure("wrong_number", "a disposition is either do_not_call or wrong_number, not both.")
        }
        if doNotCall == true { return .doNotCall }
        if wrongNumber == true { return .wrongNumber }
        return doNotCall == nil && wrongNumber == nil ? nil : Meaning.none
    }
}
