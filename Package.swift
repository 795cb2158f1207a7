// swift-tools-version: 6.1
import PackageDescription

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let httpServer = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let collections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let toml = Target.Dependency.product(name: "TOMLKit", package: "TOMLKit")

/// The house: what each target may import is held to this table by a test (`HouseRulesTests`).
let package = Package(
    name: "trunkline",
    products: [.executable(name: "trunkline", targets: ["trunkline"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        .target(
            name: "CNcurses",
            linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
        .target(
            name: "CPhoneNumber",
            linkerSettings: [.linkedLibrary("phonenumber")]),
        .target(name: "TerminalUI", swiftSettings: swiftSettings),
        .target(name: "TerminalIO", dependencies: ["CNcurses", "TerminalUI"], swiftSettings: swiftSettings),
        .target(
            name: "CallCore",
            dependencies: ["CPhoneNumber", collections, crypto, database, httpClient, logging, toml],
            swiftSettings: swiftSettings),
        .target(
            name: "WebhookReceiver",
            dependencies: ["CallCore", httpServer, logging],
            swiftSettings: swiftSettings),
        .target(
            name: "ProviderSimulator",
            dependencies: [httpClient, httpServer, logging],
            swiftSettings: swiftSettings),
        .target(name: "Console", dependencies: ["CallCore", "TerminalUI"], swiftSettings: swiftSettings),
        .target(
            name: "ConsoleRuntime",
            dependencies: ["CallCore", "Console", "TerminalIO", "TerminalUI"],
            swiftSettings: swiftSettings),
        .executableTarget(
            name: "trunkline",
            dependencies: [
                "CallCore", "Console", "ConsoleRuntime", "ProviderSimulator", "TerminalIO", "TerminalUI",
                "WebhookReceiver", argumentParser, logging,
            ],
            swiftSettings: swiftSettings),
        .testTarget(name: "TerminalUITests", dependencies: ["TerminalUI"], swiftSettings: swiftSettings),
        .testTarget(
            name: "TerminalIOTests", dependencies: ["CNcurses", "TerminalIO", "TerminalUI"], swiftSettings: swiftSettings),
        .testTarget(name: "CallCoreTests", dependencies: ["CallCore"], swiftSettings: swiftSettings),
        .testTarget(
            name: "WebhookReceiverTests",
            dependencies: ["CallCore", "WebhookReceiver", httpClient],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ProviderSimulatorTests",
            dependencies: ["ProviderSimulator", httpClient],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "ConsoleTests",
            dependencies: ["CallCore", "Console", "TerminalUI"],
            swiftSettings: swiftSettings),
        .testTarget(
            name: "TrunklineTests",
            dependencies: [
                "CallCore", "Console", "ConsoleRuntime", "ProviderSimulator", "TerminalUI", "WebhookReceiver",
            ],
            swiftSettings: swiftSettings),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
