import Foundation
import TestTools

@testable import CallCore

/// What stands in files.
extension FuzzTarget {
    static let files = [json, configuration, numbers]

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
