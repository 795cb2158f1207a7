import Testing

/// A setting of the configuration that holds a number, in any form.
struct NumericSetting: Sendable, CustomTestStringConvertible {
    let key: String
    /// The line it stands on is the last one; `%` is where the number goes.
    let text: String
    let range: ClosedRange<Int>
    /// Inside of quotation marks, as in an address.
    var isText = false

    var testDescription: String { text.replacing("\n", with: " ") }

    private static let account = "[accounts.a]\nprovider = \"voxworks\"\n"

    static let all: [NumericSetting] = [
        NumericSetting(key: "calls_per_day", text: "calls_per_day = %", range: 0...1_000),
        NumericSetting(key: "calls_per_day", text: account + "calls_per_day = %", range: 0...1_000),
        NumericSetting(key: "pause", text: "[placing]\npause = %", range: 0...60),
        NumericSetting(key: "end", text: "[calling_hours]\nend = \"%:00\"", range: 9...24, isText: true),
        NumericSetting(key: "end", text: "[calling_hours]\nGB = { end = \"%:00\" }", range: 9...24, isText: true),
        NumericSetting(
            key: "end", text: account + "[accounts.a.calling_hours]\nend = \"%:00\"", range: 9...24, isText: true),
        NumericSetting(key: "start", text: "[calling_hours]\nstart = \"8:%\"", range: 10...59, isText: true),
        NumericSetting(key: "base_url", text: account + "base_url = \"https://h:%\"", range: 1...65_535, isText: true),
        NumericSetting(
            key: "base_url", text: account + "base_url = \"http://127.0.0.1:%/x\"", range: 1...65_535, isText: true),
        NumericSetting(
            key: "webhook_url", text: account + "webhook_url = \"https://h:%/x?a=1\"", range: 1...65_535, isText: true),
        NumericSetting(
            key: "public_url", text: "[webhooks]\npublic_url = \"https://[2001:db8::1]:%\"", range: 1...65_535,
            isText: true),
        NumericSetting(key: "listen", text: "[webhooks]\nlisten = \"127.0.0.1:%\"", range: 0...65_535, isText: true),
        NumericSetting(key: "listen", text: "[webhooks]\nlisten = \"[::1]:%\"", range: 0...65_535, isText: true),
    ]

    func with(_ number: String) -> String { text.replacing("%", with: number) }
}
