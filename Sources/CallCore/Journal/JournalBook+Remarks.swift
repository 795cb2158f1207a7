import Foundation

extension JournalBook {
    func remark(_ remark: CallRemark, on id: CallID, by person: String, at: Date) throws -> Call {
        let row = try row(of: id)
        var call = row.call
        let change = remark.apply(to: &call)
        guard change != CallRemark() else { return row.call }
        let event = CallEvent(call: id, at: at, source: .person, kind: .annotated(by: person, change))
        try EventRow.insert(event, of: row.ordinal, into: db)
        call.updatedAt = max(call.updatedAt, at.asStored)
        try save(call, over: row)
        return call
    }
}
