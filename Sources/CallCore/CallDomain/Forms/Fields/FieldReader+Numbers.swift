import Foundation
import OrderedCollections

extension FieldReader {
    func number(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        let reading =
            if field.role == .callerNumber, let caller {
                caller
            } else {
                PhoneNumber.read(text, region: caller?.number?.region)
            }
        if let digits = reading.number?.dialledExtension {
            throw refuse(field, "An extension cannot be dialled: leave out \u{201C}\(digits)\u{201D}.")
        }
        switch reading {
        case .valid(let number):
            return Part(json: .string(number.e164), number: number)
        case .possible(let number):
            return Part(json: .string(number.e164), number: number, warning: Self.doubt(number))
        case .impossible(let reason):
            throw refuse(field, reason.prefix(1).uppercased() + reason.dropFirst() + ".")
        }
    }

    private static func doubt(_ number: PhoneNumber) -> String {
        if let problem = number.planProblem {
            return "\(problem.prefix(1).uppercased() + problem.dropFirst()): \(NumberPlan.system.words)."
        }
        guard number.keepsTrunkPrefix else {
            return "This is not a number in use as far as is known: \(NumberPlan.system.words); look again."
        }
        let place = number.country.map { " for \($0)" } ?? ""
        return "Digits seem to be missing\(place): it still begins with what is dialled before an area code."
    }

    func minutes(_ text: String, _ field: Field) throws(FieldProblem) -> Part {
        if let doubt = DelayReader.inTwoWays(text) { throw Self.question(doubt, text, field) }
        let minutes: Double
        do {
            minutes = try DelayReader.minutes(text)
        } catch {
            throw error == .notATime ? refuse(field) : refuse(field, error.words)
        }
        let instant = minutes > 0 ? TimeEntry.instant(minutes * 60, from: context.now) : nil
        if let carrier = field.carrier {
            return Part(carried: instant.map { Self.carried($0, by: carrier) } ?? [], instant: instant)
        }
        let literal = minutes == minutes.rounded() ? String(Int(minutes)) : String(minutes)
        return Part(json: .number(literal), instant: instant)
    }

    private static func question(_ doubt: DelayReader.InTwoWays, _ text: String, _ field: Field) -> FieldProblem {
        let (hours, minutes) = (doubt.ways[0], doubt.ways[1])
        return FieldProblem(
            field.path,
            "\(text) can be \(hours.words) or \(minutes.words): write \(hours.minutes) or \(minutes.minutes) minutes.",
            choices: doubt.ways.map { FieldChoice($0.words, assignments: [field.path: .text($0.minutes)]) })
    }

    private static func carried(_ instant: Date, by carrier: Field.Carrier) -> [(path: String, json: JSON)] {
        switch carrier {
        case .wallTime(let path, let zonePath):
            let wall = WallTime(at: instant, in: .utc)
            return [(path, .string(wall.description)), (zonePath, .string(Self.universal))]
        }
    }

    func seconds(_ text: String, _ range: ClosedRange<Int>, _ field: Field) throws(FieldProblem) -> Int {
        guard let seconds = Int(text), range.contains(seconds) else { throw refuse(field) }
        return seconds
    }
}
