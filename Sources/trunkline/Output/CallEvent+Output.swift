import CallCore
import OrderedCollections

extension CallEvent {
    var outputJSON: JSON {
        [
            "sequence": .number(String(sequence)), "call": .string(call.description), "at": TimeText.json(at),
            "source": .string(source.rawValue), "state": .text(reported?.name),
            "outcome": .text(reported?.outcome?.rawValue), "words": .string(words), "raw": .text(raw),
        ]
    }

    var outputLine: String { "\(TimeText.local(at))  #\(call.short)  \(source.rawValue): \(words)" }
}
