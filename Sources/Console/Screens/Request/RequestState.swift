import CallDomain
import CallProviders
import Foundation
import TerminalUI

/// A request looked at as a whole, exactly as it will be sent.
struct RequestState: Sendable {
    enum Copy: Sendable {
        case json
        case curl
    }

    /// Its key left out.
    let request: HTTPRequest
    let reference: CallID
    /// The first line that is seen.
    var scroll = ListState()

    func text(_ copy: Copy) -> ClipboardText {
        switch copy {
        case .json: ClipboardText(untrusted: body)
        case .curl: ClipboardText(untrusted: request.curl)
        }
    }

    /// What it is called in a file.
    func fileName(_ copy: Copy) -> String {
        let name = "trunkline-\(reference.short)"
        return switch copy {
        case .json: name + ".json"
        case .curl: name + ".sh"
        }
    }

    var body: String { String(decoding: request.body ?? [], as: UTF8.self) }
}
