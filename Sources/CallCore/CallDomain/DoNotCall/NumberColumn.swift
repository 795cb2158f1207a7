/// Where the telephone numbers of a file stand. Nothing is guessed: what could be two columns is asked about.
struct NumberColumn {
    /// From 0 on.
    let index: Int
    /// Whether the first row names the columns and holds no number.
    let hasHeading: Bool

    /// - Parameters:
    ///   - rows: the first ones, none of them blank.
    ///   - name: what a person named: a heading, or a position from 1 on.
    init(in rows: [CSVReader.Row], named name: String?, region: String?) throws(ImportProblem) {
        guard let first = rows.first?.cells else {
            (index, hasHeading) = (0, false)
            return
        }
        let isData = first.contains { $0.count(where: \.isNumber) >= Self.fewestDigits }
        let columns = isData ? first.indices.map { String($0 + 1) } : first
        if let name {
            index = try Self.index(of: name, in: first, isData: isData, columns)
            hasHeading = !isData
            return
        }
        if first.count == 1, isData || Self.weight(of: first[0]) == nil {
            (index, hasHeading) = (0, false)
            return
        }
        let known = isData ? [] : Self.known(first)
        if known.count == 1 {
            (index, hasHeading) = (known[0], true)
            return
        }
        let found = Self.withNumbers(isData ? rows : Array(rows.dropFirst()), region: region)
            .filter { known.isEmpty || known.contains($0) }
        guard found.count == 1 || rows.count == 1 && !known.isEmpty else {
            let candidates = found.isEmpty ? known : found
            throw .columnUnclear(candidates: candidates.map { Self.name(of: $0, in: columns) }, columns: columns)
        }
        (index, hasHeading) = (found.first ?? known[0], !isData)
    }

    /// A heading has no telephone number among its cells, and hardly a year.
    private static let fewestDigits = 5
    private static let looked = 200

    private static func index(
        of name: String, in first: [String], isData: Bool, _ columns: [String]
    ) throws(ImportProblem) -> Int {
        let wanted = folded(name)
        if !isData {
            let same = first.indices.filter { folded(first[$0]) == wanted }
            if same.count == 1 { return same[0] }
            guard same.isEmpty else { throw .columnUnclear(candidates: same.map { String($0 + 1) }, columns: columns) }
        }
        guard let position = Int(name), first.indices.contains(position - 1) else {
            throw .noSuchColumn(name, columns: columns)
        }
        return position - 1
    }

    /// A heading that comes twice names nothing; its position does.
    private static func name(of index: Int, in columns: [String]) -> String {
        guard index < columns.count, !columns[index].isEmpty,
            columns.count(where: { folded($0) == folded(columns[index]) }) == 1
        else { return String(index + 1) }
        return columns[index].contains(" ") ? "\"\(columns[index])\"" : columns[index]
    }

    /// The columns whose heading says that numbers stand below, those that say it plainest.
    private static func known(_ heading: [String]) -> [Int] {
        let weights = heading.map(weight)
        for wanted in [Weight.plain, .vague] {
            let found = weights.indices.filter { weights[$0] == wanted }
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The columns of which at least a fifth of what stands in them can be called.
    private static func withNumbers(_ rows: [CSVReader.Row], region: String?) -> [Int] {
        let rows = rows.prefix(looked)
        let width = min(rows.map(\.cells.count).max() ?? 0, 100)
        return (0..<width).filter { column in
            let cells = rows.compactMap { $0.cells.indices.contains(column) ? $0.cells[column] : nil }
                .filter { !$0.isEmpty }
            let readable = cells.count { PhoneNumber.read($0, region: region).number != nil }
            return readable > 0 && readable * 5 >= cells.count
        }
    }

    private enum Weight {
        case plain
        /// It may be another number, such as a customer's.
        case vague
    }

    private static func weight(of heading: String) -> Weight? {
        let name = folded(heading)
        return plain.contains(name) ? .plain : vague.contains(name) ? .vague : nil
    }

    /// Letters and digits alone, in lower case: `Phone Number`, `phone_number` and `PHONE-NO.` are told apart by nothing.
    private static func folded(_ name: String) -> String {
        name.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private static let plain: Set<String> = [
        "phone", "phonenumber", "phoneno", "phonenr", "phonenum", "phone1", "telephone", "telephonenumber",
        "telephoneno",
        "tel", "telno", "telnr", "telnumber", "tel1", "mobile", "mobilenumber", "mobileno", "mobilephone", "mobil",
        "mobilephonenumber", "cell", "cellphone", "cellnumber", "cellphonenumber", "cellular", "msisdn", "e164",
        "tonumber", "callee", "calleenumber", "contactnumber", "contactphone", "homephone", "workphone",
        "businessphone",
        "primaryphone", "landline", "donotcall", "dnc", "dncnumber",
        "telefon", "telefonnummer", "telefonnr", "rufnummer", "handy", "handynummer", "mobilnummer", "festnetz",
        "téléphone", "telephoneportable", "numérodetéléphone", "portable", "teléfono", "telefono", "numerodetelefono",
        "númerodeteléfono", "móvil", "movil", "celular", "cellulare", "telefone", "telemóvel", "telefoon",
        "telefoonnummer", "mobiel", "puhelin", "puhelinnumero", "telefonszám", "電話", "電話番号", "手机", "手机号", "电话",
        "电话号码", "전화번호",
    ]
    private static let vague: Set<String> = [
        "number", "numbers", "no", "nr", "num", "contact", "to", "nummer", "numéro", "numero", "número", "番号",
        "号码",
    ]
}
