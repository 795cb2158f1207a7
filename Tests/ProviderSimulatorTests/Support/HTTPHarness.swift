import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import TestTools

@testable import ProviderSimulator

/// A running simulator and a client for one test.
struct HTTPHarness {
    struct Answer {
        let status: Int
        let text: String
        let json: JSONValue?
        let headers: HTTPHeaders
    }

    let simulator: Simulator
    let address: SimulatorAddress
    private let client: HTTPClient

    /// Runs a test's body against a simulator, and stops it whatever happens.
    static func run(
        _ options: SimulatorOptions = SimulatorOptions(), _ body: (HTTPHarness) async throws -> Void
    ) async throws {
        let simulator = Simulator(options: options)
        let address = try await simulator.start()
        var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
        let result: Result<Void, any Error>
        do {
            result = .success(
                try await body(HTTPHarness(simulator: simulator, address: address, client: client)))
        } catch {
            result = .failure(error)
        }
        try await client.shutdown()
        await simulator.stop()
        try result.get()
    }

    func send(
        _ provider: SimulatorProvider, _ method: HTTPMethod, _ path: String, body: String? = nil
    ) async throws -> Answer {
        try await send(
            method, address.baseURL(provider) + path, body: body, key: (provider, SimulatorKeys.key(for: provider)))
    }

    func send(
        _ method: HTTPMethod, _ url: String, body: String? = nil, key: (SimulatorProvider, String)? = nil
    ) async throws -> Answer {
        var request = HTTPClientRequest(url: url)
        request.method = method
        if let body {
            request.body = .bytes(ByteBuffer(string: body))
            request.headers.add(name: "Content-Type", value: "application/json")
        }
        switch key {
        case (.contactship, let key)?: request.headers.add(name: "x-api-key", value: key)
        case (_, let key)?: request.headers.add(name: "Authorization", value: "Bearer \(key)")
        case nil: break
        }
        let response = try await client.execute(request, timeout: .seconds(Int64(Patience.seconds)))
        let text = String(buffer: try await response.body.collect(upTo: 4 * 1024 * 1024))
        return Answer(
            status: Int(response.status.code), text: text, json: try? JSONReader.read(text), headers: response.headers)
    }
}
