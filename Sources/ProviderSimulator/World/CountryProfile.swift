/// A country of the simulated world, and how people and numbers look there.
struct CountryProfile: Sendable {
    let code: String
    let name: String
    let zone: String
    let language: String
    let givenNames: [String]
    let familyNames: [String]
    private let numberPattern: [Character]

    init?(row: Substring) {
        let fields = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 7 else { return nil }
        code = fields[0]
        name = fields[1]
        zone = fields[2]
        language = fields[3]
        numberPattern = Array(fields[4])
        givenNames = fields[5].split(separator: ",").map(String.init)
        familyNames = fields[6].split(separator: ",").map(String.init)
    }

    /// Chinese, Japanese, Korean and Vietnamese put the family name first; only Vietnamese with a space.
    func fullName(given: String, family: String) -> String {
        switch code {
        case "CN", "TW", "JP", "KR": family + given
        case "VN": family + " " + given
        default: given + " " + family
        }
    }

    /// A number of this country in E.164 form whose last four digits decide no fate.
    func number(using random: inout SplitMix64) -> String {
        while true {
            let number = drawNumber(using: &random)
            if CallFate.fixed(forNumber: number) == nil { return number }
        }
    }

    private func drawNumber(using random: inout SplitMix64) -> String {
        var number = ""
        var choices: String?
        for character in numberPattern {
            switch (character, choices) {
            case ("[", _): choices = ""
            case ("]", let listed?):
                number += random.pick(listed.split(separator: ",").map(String.init))
                choices = nil
            case (_, let listed?): choices = listed + String(character)
            case ("#", nil): number += random.digits(1)
            default: number.append(character)
            }
        }
        return number
    }
}
