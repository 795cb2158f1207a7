import CallDomain
import CallProviders
import TerminalUI

extension ConsoleState {
    /// Opens the request of the form in front, or of the one under review.
    mutating func openRequest() {
        guard let compose = formInFront, let account = settings.account(compose.way.account) else { return }
        let wire = compose.reading.request(reference: compose.id)
        layers.append(.request(fitted(RequestState(request: wire.preview(for: account), reference: compose.id))))
    }

    /// The form in front, if only its review stands over it.
    private var formInFront: ComposeState? {
        for layer in layers.reversed() {
            switch layer {
            case .compose(let compose): return compose
            case .review: continue
            default: return nil
            }
        }
        return nil
    }

    func fitted(_ request: RequestState) -> RequestState {
        var request = request
        let hidden = RequestView.lines(request, in: size, theme: .monochrome).count - RequestView.rows(in: size)
        request.scroll.setCount(max(1, hidden + 1))
        request.scroll.setHeight(RequestView.rows(in: size))
        return request
    }

    mutating func copyRequest(_ copy: RequestState.Copy) -> [Effect] {
        guard case .request(let request)? = layers.last else { return [] }
        say("Sent to the terminal's clipboard, without the key.")
        return [.copy(request.text(copy))]
    }

    mutating func writeRequest(_ copy: RequestState.Copy) -> [Effect] {
        guard case .request(let request)? = layers.last else { return [] }
        return [.writeFile(named: request.fileName(copy), request.text(copy))]
    }
}
