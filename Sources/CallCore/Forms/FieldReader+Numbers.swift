import Foundation

extension FieldReader {
    func number(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        let region = field.role == .callerNumber ? nil : callerRegion
        let reading = PhoneNumber.read(text, region: region)
        if let digits = reading.number?.dialledExtension {
            throw refuse(field, "An extension cannot be dialled: leave out \u{201C}\(digits)\u{201D}.")
        }
        switch reading {
        case .valid(let number):
            return Part(json: .string(number.e164), number: number)
        case .possible(let number):
            let words = "This is not a number in use as far as is known; look again."
            return Part(json: .string(number.e164), number: number, warning: words)
        case .impossible(let reason):
            throw refuse(field, reason.prefix(1).uppercased() + reason.dropFirst() + ".")
        }
    }

    /// The region national numbers are read in: the caller ID's.
    private var callerRegion: String? {
        guard let caller = form.field(for: .callerNumber) else { return nil }
        let text = values.text(caller.path)
        switch PhoneNumber.read(text, region: nil) {
        case .valid(let number), .possible(let number): return number.region
        case .impossible: return nil
        }
    }

    func minutes(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        guard text.allSatisfy({ $0 == "." || $0.isWholeNumber }), let minutes = Double(text), minutes <= 5_256_000
        else {
            throw refuse(field)
        }
        let instant = minutes > 0 ? context.now.addingTimeInterval(minutes * 60) : nil
        let literal = minutes == minutes.rounded() ? String(Int(minutes)) : String(minutes)
        return Part(json: .number(literal), instant: instant)
    }

    func seconds(_ text: String, _ range: ClosedRange<Int>, _ field: Field) throws(FieldProblem) -> Int {
        guard let seconds = Int(text), range.contains(seconds) else { throw refuse(field) }
        return seconds
    }
}
