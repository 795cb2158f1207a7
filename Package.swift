// swift-tools-version: 6.2
import PackageDescription

/// Warnings stop CI, not a developer in the middle of a thought.
let isCI = Context.environment["CI"] != nil

let swiftSettings: [SwiftSetting] =
    [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
    + (isCI ? [.treatAllWarnings(as: .error)] : [])

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

/// What other programs are run with.
let helpers: [Target.Dependency] = [
    .product(name: "Subprocess", package: "swift-subprocess"),
    .product(name: "SystemPackage", package: "swift-system"),
]

let httpClient: [Target.Dependency] = [.product(name: "AsyncHTTPClient", package: "async-http-client")]
let httpServer: [Target.Dependency] = [
    .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    .product(name: "Hummingbird", package: "hummingbird"), .product(name: "HTTPTypes", package: "swift-http-types"),
]

/// What the HTTP client's and server's errors, threads and heads are made of.
let nio: [Target.Dependency] =
    ["NIOConcurrencyHelpers", "NIOCore", "NIOHTTP1", "NIOPosix"].map { .product(name: $0, package: "swift-nio") }
    + [.product(name: "NIOSSL", package: "swift-nio-ssl")]

/// The parts of the core, which other programs import as one.
let parts: [Target.Dependency] = [
    "CallDispatch", "CallDomain", "CallFiles", "CallJournal", "CallProviders", "CallTransport", "CallConfiguration",
]

func core(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/CallCore/\(name)", swiftSettings: swiftSettings)
}

/// The house: what each target may import is held to a table by `HouseRulesTests`.
let package = Package(
    name: "trunkline",
    products: [
        .executable(name: "trunkline", targets: ["trunkline"]),
        .library(name: "CallCore", targets: ["CallCore"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    ],
    targets: [
        .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(name: "CPhoneNumber", linkerSettings: [.linkedLibrary("phonenumber")]),
        .target(name: "SystemZones", swiftSettings: swiftSettings),
        .target(name: "TerminalUI", swiftSettings: swiftSettings),
        .target(name: "TerminalIO", dependencies: ["CNcurses", "TerminalUI"], swiftSettings: swiftSettings),
        core("CallDomain", ["CPhoneNumber", "SystemZones", collections]),
        core("CallFiles", []),
        core("CallProviders", ["CallDomain", collections, crypto]),
        core("CallTransport", ["CallDomain", "CallProviders"] + httpClient + nio),
        core("CallJournal", ["CallDomain", "CallProviders", collections, crypto, database]),
        core("CallConfiguration", ["CallDomain", "CallFiles", "CallProviders", collections] + helpers),
        core("CallDispatch", ["CallDomain", "CallJournal", "CallProviders"]),
        core("CallCore", parts),
        .target(name: "Wording", dependencies: ["CallDomain"], swiftSettings: swiftSettings),
        .executableTarget(
            name: "PlaceACall", dependencies: ["CallCore"], path: "Sources/CallCore/Example",
            swiftSettings: swiftSettings),
        .target(
            name: "WebhookReceiver",
            dependencies: ["CallConfiguration", "CallDomain", "CallJournal", "CallProviders", crypto, logging]
                + httpServer + nio,
            swiftSettings: swiftSettings),
        .target(
            name: "ProviderSimulator",
            dependencies: ["SystemZones", logging] + httpClient + httpServer + nio,
            swiftSettings: swiftSettings),
        .target(
            name: "Console", dependencies: ["CallDomain", "CallProviders", "TerminalUI", "Wording", collections],
            swiftSettings: swiftSettings),
        .target(
            name: "ConsoleRuntime",
            dependencies: [
                "CallCore", "Console", "ProviderSimulator", "TerminalIO", "TerminalUI", "WebhookReceiver", "Wording",
            ],
            resources: [.embedInCode("Resources")],
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "trunkline",
            dependencies: [
                "CallCore", "Console", "ConsoleRuntime", "ProviderSimulator", "TerminalIO", "TerminalUI",
                "WebhookReceiver", "Wording", argumentParser, collections, logging,
            ],
            swiftSettings: swiftSettings),
        // It runs the program, which is therefore built before it.
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "CallCore", "Console", "ConsoleRuntime", "ProviderSimulator", "TerminalUI", "WebhookReceiver",
                "trunkline",
                argumentParser, collections,
            ],
            swiftSettings: swiftSettings),
        .target(name: "TestTools", path: "Tests/TestTools", swiftSettings: swiftSettings),
        .testTarget(
            name: "SystemZonesTests", dependencies: ["SystemZones", "TestTools"], swiftSettings: swiftSettings),
        .testTarget(
            name: "TerminalUITests", dependencies: ["TerminalUI", "TestTools"], swiftSettings: swiftSettings),
        .testTarget(
            name: "TerminalIOTests", dependencies: ["CNcurses", "TerminalIO", "TerminalUI", "TestTools"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "CallCoreTests",
            dependencies: ["CallCore", "TestTools", "Wording", collections, database] + parts + nio,
            exclude: ["Fuzz/Found"], swiftSettings: swiftSettings),
        .testTarget(
            name: "WebhookReceiverTests",
            dependencies: ["CallCore", "TestTools", "WebhookReceiver"] + httpClient + nio,
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ProviderSimulatorTests",
            dependencies: ["ProviderSimulator", "TestTools"] + httpClient + httpServer + nio,
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ConsoleTests",
            dependencies: ["CallCore", "Console", "TerminalUI", "TestTools", "Wording", collections],
            exclude: ["Goldens"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "TrunklineTests",
            dependencies: [
                "Benchmarks", "CallCore", "Console", "ConsoleRuntime", "ProviderSimulator", "TerminalIO", "TerminalUI",
                "TestTools", "WebhookReceiver", "Wording", "trunkline",
            ],
            swiftSettings: swiftSettings),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
