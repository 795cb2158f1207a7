import CallCore
import Foundation

/// The simulated providers in a process of their own, so that their books do not count as the console's memory.
final class DaySimulator: Sendable {
    /// A call as the providers have it.
    struct Record: Hashable, Sendable {
        let provider: ProviderID
        let id: String
        let phase: String
        let fate: String
        /// It was placed by us.
        let wasRequested: Bool
    }

    let accounts: [Account]
    let clock: WallClock
    let contacts: [String]
    private let root: String
    private let process: RunningProgram
    private let transport = AsyncHTTPTransport()

    /// Starts the built program as `simulate`. Throws `DayError`.
    init(program: String, speed: Double, seed: UInt64, home: URL) async throws {
        process = try RunningProgram(
            program,
            [
                "simulate", "--listen", "127.0.0.1:0", "--no-limits", "--json", "--speed", "\(speed)", "--seed",
                "\(seed)",
            ])
        let sheet = try await process.document()
        guard let root = sheet["root"]?.string, let text = sheet["configuration"]?.string else {
            throw DayError.simulator("it printed no address")
        }
        self.root = root
        let path = home.appending(path: "simulated.toml").path
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        accounts = try Configuration.read(from: path).accounts.map { account in
            var account = account
            account.rules = .demo(speed: speed)
            return account
        }
        let asked = Date()
        let now = try await Self.get("clock", root, transport)["now"]?.string.flatMap(Self.instant)
        guard let now else { throw DayError.simulator("it tells no time") }
        clock = WallClock { now.addingTimeInterval(Date().timeIntervalSince(asked) * speed) }
        contacts =
            try await Self.get("world", root, transport)[path: "temphone.contacts"]?.items?
            .compactMap { $0["id"]?.string } ?? []
    }

    /// Every call in the providers' books.
    func records() async throws -> [Record] {
        let rows = try await Self.get("calls", root, transport)["data"]?.items ?? []
        return rows.compactMap { row in
            guard let provider = row["provider"]?.string.flatMap(ProviderID.init(rawValue:)), let id = row["id"]?.string
            else { return nil }
            return Record(
                provider: provider, id: id, phase: row["state"]?.string ?? "", fate: row["fate"]?.string ?? "",
                wasRequested: row["requested"]?.bool ?? false)
        }
    }

    func stop() async {
        process.stop()
        await transport.shutdown()
    }

    private static func get(_ book: String, _ root: String, _ transport: AsyncHTTPTransport) async throws -> JSON {
        let request = HTTPRequest(method: "GET", url: "\(root)/_simulator/\(book)", headers: [], body: nil)
        guard case .answered(let answer) = await transport.exchange(request), answer.status == 200 else {
            throw DayError.simulator("its books cannot be read")
        }
        return try JSON(parsing: answer.body)
    }

    private static func instant(_ text: String) -> Date? {
        guard let wall = WallTime(String(text.prefix(19))), case .once(let whole) = wall.resolve(in: .utc) else {
            return nil
        }
        let fraction = text.dropFirst(19).prefix { $0 == "." || $0.isNumber }
        return whole.addingTimeInterval(Double("0\(fraction)") ?? 0)
    }
}

/// Why a day could not be run.
public enum DayError: Error, Hashable, Sendable {
    case simulator(String)
    case form(String)
    case neverEnded(open: Int)
}
