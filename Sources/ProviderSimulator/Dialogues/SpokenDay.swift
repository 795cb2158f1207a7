import Foundation

/// A day as it is said in each language, without the year.
enum SpokenDay {
    static func text(_ date: Date, _ language: CallLanguage) -> String {
        let days = Int((date.timeIntervalSince1970 / 86_400).rounded(.down))
        let civil = CivilDate(daysSinceEpoch: days)
        let month = months(language)[(civil.month - 1) % 12]
        switch language {
        case .english: return "\(month) \(civil.day)"
        case .spanish, .portuguese: return "\(civil.day) de \(month)"
        case .german: return "\(civil.day). \(month)"
        case .italian, .french: return "\(civil.day) \(month)"
        case .japanese, .chinese: return "\(civil.month)月\(civil.day)日"
        }
    }

    private static func months(_ language: CallLanguage) -> [String] {
        let names =
            switch language {
            case .english, .japanese, .chinese:
                "January February March April May June July August September October November December"
            case .spanish:
                "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
            case .german:
                "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
            case .italian:
                "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
            case .french:
                "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
            case .portuguese:
                "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
            }
        return names.split(separator: " ").map(String.init)
    }
}
