import Foundation

extension JournalBook {
    func remark(_ remark: CallRemark, on id: CallID, by person: String, at: Date) throws -> Call {
        let row = try row(of: id)
        var call = row.call
        let words = remark.apply(to: &call)
        guard !words.isEmpty else { return row.call }
        let event = CallEvent(
            call: id, at: at, source: .person, words: "by \(person): \(words.joined(separator: "; "))")
        try EventRow.insert(event, of: row.ordinal, into: db)
        call.updatedAt = max(call.updatedAt, at.asStored)
        try save(call, over: row)
        return call
    }
}
