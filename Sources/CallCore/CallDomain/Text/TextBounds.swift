/// How much of a stranger's text is kept, in bytes of UTF-8 where nothing else is said: far more than people say or write, and
/// little enough that one text holds nobody up.
package enum TextBounds {
    /// A turn of a conversation; some providers send a whole conversation as one.
    package static let line = 2 << 20
    package static let transcript = 2 << 20
    /// Turns of a conversation.
    package static let lines = 5_000
    /// The newest turn, which lists show beside a call.
    package static let glance = 2_000
    /// A summary, a description, and whatever else is read as text.
    package static let text = 16_384
    package static let reason = 2_000
    package static let name = 1_000
    package static let address = 4_096
    /// Ids and numbers are taken whole or not at all: two that begin alike must not become one.
    package static let id = 512
    /// A provider's own words about a refusal, in scalars.
    package static let words = 300
    /// An answer as it came, kept beside what was read of it.
    package static let raw = 65_536
    /// Marks on one base: more than any script stacks.
    ///
    /// Unicode puts a run of marks in order before two texts are compared, which takes the square of its length in Swift's
    /// and in ICU's hands; its own bound for text that streams is 30 (UAX #15, section 13).
    static let marks = 16
}
