/// What a text is looked for as: nobody types the spaces of a number as it is written elsewhere, nor its plus.
struct DoNotCallSearch {
    let number: String
    let text: String

    init(_ text: String) {
        let digits = text.filter { $0.isNumber || $0 == "+" }
        number = digits.isEmpty ? text.asStored : digits
        self.text = text.lowercased().asStored
    }
}
