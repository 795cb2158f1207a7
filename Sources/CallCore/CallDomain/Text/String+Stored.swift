/// Text from outside as SQLite can keep it: a NUL would end it there, so the sign for one stands in its place.
extension String {
    package var asStored: String { utf8.contains(0) ? replacing("\0", with: "\u{2400}") : self }
}

extension Optional<String> {
    package var asStored: String? { map(\.asStored) }
}
