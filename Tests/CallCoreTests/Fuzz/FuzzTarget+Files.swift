import Foundation
import TestTools

@testable import CallConfiguration
@testable import CallDomain

/// What stands in files.
extension FuzzTarget {
    static let files = [json, received, coded, configuration, numbers]

    private static let json = FuzzTarget(
        "json",
        seeds: [
            "{\"a\": [1, -2.5e3, true, null, \"\\u00e9\\ud83d\\ude00\\n\"], \"b\": {\"c\": {}}}", "[[],[[]]]", "\"x\"",
            "-0.0",
            "12345678901234567890",
        ]
    ) { (bytes: [UInt8]) in
        guard let json = try? JSON(parsing: bytes) else { return }
        guard try JSON(parsing: json.compact) == json else { throw Broken("written and read it is another") }
        guard !json.compact.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
        else { throw Broken("a control character is written") }
    }

    /// What is right is read the same by both readers, but for a key that comes twice.
    private static let received = FuzzTarget(
        "received",
        seeds: [
            "\u{FEFF}{\"a\": [1, -2.5e3, NaN, null, \"\\u00e9\\ud83d\t\"], \"b\": {\"c\": {},},} \u{0}",
            "{\"id\":\"a\"}{\"id\":\"a\"}",
            "{\"id\":1,\"id\":2}", "[[],[[]],]",
        ]
    ) { (bytes: [UInt8]) in
        let received = try? JSON(received: bytes)
        if let received, try JSON(parsing: received.compact) != received {
            throw Broken("written and read it is another")
        }
        if let strict = try? JSON(parsingUnambiguous: bytes), received?.withoutMarks != strict.withoutMarks {
            throw Broken("read otherwise than by the standard")
        }
    }

    /// A kilobyte is never more than the bound, whatever it is.
    private static let coded = FuzzTarget("coded", seeds: ["\u{1F}x\u{8}\u{0}", "x\u{9C}K", "K\u{4}\u{0}"]) {
        (bytes: [UInt8]) in
        for name in ["gzip", "deflate", "deflate, gzip"] {
            guard let decoded = try? ContentCoding.decoded(bytes, codings: [name], limit: 2_000) else { continue }
            guard decoded.count <= 2_000 || decoded == bytes else { throw Broken("\(decoded.count) bytes") }
        }
    }

    private static let configuration = FuzzTarget(
        "configuration",
        seeds: [
            """
            theme = "dark"
            calls_per_day = 3
            [calling_hours]
            start = "09:00"
            end = "20:00"
            GB = { start = "09:00", end = "19:00" }
            [accounts.sales]
            provider = "voxworks"
            base_url = "https://api.example.com"
            key_command = ["pass", "show", "x"]
            environment = "sandbox"
            scripts = [{ id = "a1", name = "Renewal" }]
            numbers = [{ number = "+61291234567", name = "Sydney" }]
            [accounts.sales.webhook]
            secret_env = "S"
            header = "X-Signature"
            """,
            """
            [notify]
            bell = ["unknown"]
            on_event = ["helper"]
            [placing]
            pause = 2
            [webhooks]
            listen = "127.0.0.1:8787"
            [[dispositions]]
            key = "i"
            name = "Interested"
            """,
        ]
    ) { (text: String) in
        do {
            let document = try TOMLDocument(text: text, file: "config.toml")
            _ = try Configuration(document.root)
        } catch let error as ConfigurationError {
            guard error.description.contains("config.toml") else { throw Broken("no file in: \\(error)") }
        }
    }

    private static let numbers = FuzzTarget(
        "numbers",
        seeds: [
            "number,name\n+14155552678,Jane\n\"(415) 555-2679\",\"O\"\"Neil, Bob\"\n", "+442079460958\n0491570156\n\n",
            "name;phone\r\nA;+1 415 555 2678\r\n", "\u{FEFF}phone\tname\n+14155552678\tx",
        ]
    ) { (bytes: [UInt8]) in
        guard let file = try? DoNotCallFile(bytes, region: "US") else { return }
        for number in file.numbers where PhoneNumber.e164(number) != number { throw Broken("\(number) is not E.164") }
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        for row in file.unreadable where !(1...lines).contains(row.line) {
            throw Broken("line \(row.line) of \(lines)")
        }
    }
}

extension JSON {
    /// As it is compared: what a stranger sends has bounded marks.
    fileprivate var withoutMarks: String { compact.withBoundedMarks }
}
