import CallCore
import Foundation
import TerminalUI
import TestTools
import Testing

@testable import Console

/// The request as a whole: looked at, copied, written, sent.
struct RequestTests {
    @Test(arguments: ["F2", "^R j"])
    func copiesByteForByteWhatIsSent(_ way: String) throws {
        var stage = Stage()
        stage.fillContactshipForm()
        for key in way.split(separator: " ") { stage.press(String(key)) }
        #expect(stage.text.contains("bytes, as sent"))
        #expect(stage.text.contains("x-api-key: •••"))
        stage.press("c", "u", "w", "W", "esc")
        if way == "F2" { stage.press("^R") }
        stage.press("p")
        let body = try #require(stage.placed.first?.request.body)
        #expect(stage.performed.first == .copy(ClipboardText(untrusted: body)))
        let copied = stage.performed.prefix(4).map { effect -> String in
            switch effect {
            case .copy(let text), .writeFile(_, let text): text.string
            default: ""
            }
        }
        #expect(copied[0] == body)
        #expect(copied[1].hasPrefix("curl -X POST http://127.0.0.1:1/contactship/v1/calls/single-phone-call"))
        #expect(copied[1].contains("$TRUNKLINE_KEY"))
        #expect(copied[2...] == copied[..<2])
        #expect(
            stage.performed.prefix(4).compactMap { effect -> String? in
                if case .writeFile(let name, _) = effect { name } else { nil }
            } == ["trunkline-00000000.json", "trunkline-00000000.sh"])
    }

    /// Text that could act is escaped on the wire already, so that shown, copied and sent are the same bytes.
    @Test func aNameThatCouldActIsTheSameEverywhere() throws {
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^X", "tab")
        stage.send(.input(.paste("+12025551234")))
        stage.press("tab")
        stage.send(.input(.paste("+14155552678")))
        stage.press("tab")
        stage.send(.input(.paste("Zoë 👩‍👩‍👧 \u{202E}evil\u{200F}")))
        stage.press("tab")
        stage.send(.input(.paste("id-Renewal")))
        stage.press("F2", "c", "esc", "^R", "p")
        let body = try #require(stage.placed.first?.request.body)
        #expect(body.contains(#""Zoë 👩‍👩‍👧 \u202eevil\u200f""#))
        #expect(stage.performed.contains(.copy(ClipboardText(untrusted: body))))
        #expect(ClipboardText(untrusted: body).string == body)
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 120, height: 36), Size(width: 200, height: 60)])
    func theWholeRequestCanBeReached(_ size: Size) {
        var stage = Stage(width: size.width, height: size.height)
        stage.fillContactshipForm()
        stage.press("F2")
        var seen = ""
        for _ in 0..<60 {
            seen += stage.text
            stage.press("down")
        }
        for word in ["from_number", "account_balance", "250.00", "trunkline_call_id"] { #expect(seen.contains(word)) }
        #expect(!stage.text.contains("more lines"))
        stage.press("esc")
        #expect(stage.text.contains("New call"))
        #expect(!stage.text.contains("bytes, as sent"))
    }

    @Test(arguments: ["x", "王"])
    func aValueOfAnyLengthCanBeReached(_ character: String) throws {
        let value = String(repeating: character, count: 100_000)
        var stage = Stage()
        stage.fillContactshipForm()
        stage.press("^X")
        while stage.state.composing?.focusedField?.path != "metadata" { stage.press("tab") }
        stage.press("enter", "text:note", "tab")
        stage.send(.input(.paste(value + "THE END")))
        stage.press("esc")
        let took = try CPUTime.of {
            #expect(stage.text.contains("more lines"))
            stage.press("F2")
            guard case .request(let request)? = stage.state.layers.last else { throw CancellationError() }
            let lines = RequestView.lines(request, in: stage.state.size, theme: .monochrome)
            let shown = lines.joined().map { String($0.text.string.drop { $0 == " " }) }.joined()
            #expect(shown.contains(value + "THE END"))
        }
        #expect(took.time < .seconds(10))
        stage.press("end")
        #expect(stage.text.contains("THE END"))
    }
}
