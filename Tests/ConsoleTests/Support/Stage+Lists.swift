import CallCore
import Foundation
import TerminalUI

@testable import Console

extension Stage {
    static func key(_ list: DirectoryKey.List, _ account: String = "sales") -> DirectoryKey {
        DirectoryKey(account: account, list: list)
    }

    var picker: PickerState? {
        for case .picker(let picker) in state.layers.reversed() { return picker }
        return nil
    }

    var compose: ComposeState? {
        for case .compose(let compose) in state.layers.reversed() { return compose }
        return nil
    }

    /// The first columns of the rows that the picker shows, best first.
    var names: [String] {
        guard let picker else { return [] }
        return (0..<min(picker.rows.count, 40)).compactMap { picker.item($0)?.columns.first }
    }

    /// Opens the form and goes to a field by its label, by keys alone.
    mutating func open(_ label: String, way: Int = 0) {
        press("n")
        for _ in 0..<way { press("right") }
        for _ in 0..<20 where compose?.focusedField?.label != label { press("tab") }
    }

    func asked(_ list: DirectoryKey.List) -> Int {
        performed.count { $0 == .loadDirectory(Self.key(list)) }
    }

    static func people(_ range: Range<Int>) -> [PickerItem] {
        range.map { PickerItem(.contact(person($0))) }
    }

    static func person(_ index: Int) -> Contact {
        let digits = String(1_000_000 + index).dropFirst()
        return Contact(id: "p\(index)", name: "Person \(index)", number: "+1415\(5)\(digits)", country: "US")
    }
}
