/// The rows of a CSV text (RFC 4180) whose fields stand between commas, semicolons or tabs.
struct CSVRows {
    struct Row {
        /// The line it begins on, from 1 on.
        let line: Int
        /// Without the spaces around them.
        let fields: [String]
    }

    private(set) var rows: [Row] = []
    private var fields: [String] = []
    private var field = ""
    private var line = 1
    private var start = 1

    init(_ text: String) {
        let scalars = Array(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
        var isQuoted = false
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if scalar == "\n" || scalar == "\r" {
                // Both together are one line's end.
                if scalar == "\r", index < scalars.count, scalars[index] == "\n" { index += 1 }
                line += 1
                if isQuoted { field.append("\n") } else { endRow() }
            } else if isQuoted, scalar == "\"" {
                let isDoubled = index < scalars.count && scalars[index] == "\""
                if isDoubled { field.append("\"") }
                index += isDoubled ? 1 : 0
                isQuoted = isDoubled
            } else if scalar == "\"", field.allSatisfy(\.isWhitespace), !isQuoted {
                (isQuoted, field) = (true, "")
            } else if !isQuoted, [",", ";", "\t"].contains(scalar) {
                endField()
            } else {
                field.unicodeScalars.append(scalar)
            }
        }
        if !field.isEmpty || !fields.isEmpty { endRow() }
    }

    private mutating func endField() {
        fields.append(field.trimming())
        field = ""
    }

    private mutating func endRow() {
        endField()
        rows.append(Row(line: start, fields: fields))
        fields = []
        start = line
    }
}

extension String {
    fileprivate func trimming() -> String {
        let text = drop(while: \.isWhitespace)
        return String(text.reversed().drop(while: \.isWhitespace).reversed())
    }
}
