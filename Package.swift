// swift-tools-version: 6.1

import PackageDescription

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: swiftSettings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: swiftSettings)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let server: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird", condition: .when(traits: ["Server"])),
    .product(name: "HummingbirdCore", package: "hummingbird", condition: .when(traits: ["Server"])),
    .product(name: "HummingbirdTLS", package: "hummingbird", condition: .when(traits: ["Server"])),
    .product(name: "HTTPTypes", package: "swift-http-types", condition: .when(traits: ["Server"])),
    .product(name: "Logging", package: "swift-log", condition: .when(traits: ["Server"])),
    .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Server"])),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras", condition: .when(traits: ["Server"])),
    .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Server"])),
    .product(name: "NIOSSL", package: "swift-nio-ssl", condition: .when(traits: ["Server"])),
    .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: .when(traits: ["Server"])),
    .product(name: "UnixSignals", package: "swift-service-lifecycle", condition: .when(traits: ["Server"])),
]
let serverTesting = Target.Dependency.product(
    name: "HummingbirdTesting", package: "hummingbird", condition: .when(traits: ["Server"]))
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
    name: "songngu",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "songngu", targets: ["songngu"])
    ],
    // `serve` needs most of what is fetched: --disable-default-traits leaves it out.
    traits: [.trait(name: "Server", description: "The serve command."), .default(enabledTraits: ["Server"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache.git", from: "2.1.1"),
        .package(url: "https://github.com/apple/swift-http-types.git", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio.git", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras.git", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", from: "2.37.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.0.0"),
    ],
    targets: [
        // The C edge. Public headers declare our own types only: ICU's clash with Foundation's.
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CXML", dependencies: ["CLibXML2"]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .target(name: "CZip", dependencies: ["CLibZip"]),
        .target(name: "CKernel"),
        // The shipped model, linked into the binary.
        .target(name: "CModel", exclude: ["shipped.songngu-model", "about.json", "README.md"]),
        // The curated glossaries of Glossaries/, linked into the binary.
        .target(name: "CCurated", exclude: ["Tables"]),

        module("SongnguText", ["CICU", "CXML"], resources: [.embedInCode("Resources")]),
        module("SongnguWeb"),
        module("SongnguModel", ["SongnguText", "SongnguWeb", "CKernel", "CModel"]),
        module("SongnguGlossary", ["SongnguText", "CCurated"]),
        module(
            "SongnguAlignment", ["SongnguText", "CKernel"],
            resources: [.embedInCode("Checks/Tables"), .embedInCode("Similarity/Background")]),
        module("SongnguMemory", ["SongnguText", "CKernel", grdb, sqlite]),
        module("SongnguExchange", ["SongnguText", "SongnguGlossary", "CXML", "CZip"]),
        module(
            "SongnguDesk",
            [
                "SongnguText", "SongnguWeb", "SongnguModel", "SongnguGlossary", "SongnguAlignment", "SongnguMemory",
                "SongnguExchange",
            ]),
        module(
            "SongnguPages",
            ["SongnguDesk", "SongnguText", "SongnguGlossary", "SongnguAlignment", "SongnguMemory", mustache],
            resources: [.embedInCode("Assets"), .embedInCode("Templates"), .embedInCode("Words")]),
        module(
            "SongnguCommands",
            [
                "SongnguPages", "SongnguDesk", "SongnguText", "SongnguModel", "SongnguGlossary", "SongnguAlignment",
                "SongnguMemory",
                "SongnguExchange", argumentParser,
            ]),
        // Empty where the trait is off.
        module(
            "SongnguServer",
            [
                "SongnguCommands", "SongnguPages", "SongnguDesk", "SongnguText", "SongnguModel", "SongnguGlossary",
                "SongnguAlignment", "SongnguMemory", "SongnguExchange", argumentParser,
            ] + server,
            resources: [.embedInCode("OpenAPI")]),
        .executableTarget(
            name: "songngu", dependencies: ["SongnguCommands", "SongnguServer"], swiftSettings: swiftSettings),

        .target(
            name: "TestSupport", dependencies: ["CZip"], path: "Tests/TestSupport", swiftSettings: swiftSettings),
        tests("SongnguTextTests", ["SongnguText", "TestSupport"]),
        tests("SongnguModelTests", ["SongnguModel", "SongnguText", "TestSupport"]),
        tests("SongnguGlossaryTests", ["SongnguGlossary", "SongnguText"]),
        tests("SongnguAlignmentTests", ["SongnguAlignment", "SongnguText", "TestSupport"]),
        // GRDB here spoils files the way other programs do.
        tests("SongnguMemoryTests", ["SongnguMemory", "SongnguText", "TestSupport", grdb]),
        tests("SongnguExchangeTests", ["SongnguExchange", "SongnguGlossary", "SongnguText", "TestSupport"]),
        tests(
            "SongnguDeskTests",
            [
                "SongnguDesk", "SongnguText", "SongnguModel", "SongnguGlossary", "SongnguAlignment", "SongnguMemory",
                "TestSupport",
            ]),
        tests(
            "SongnguPagesTests",
            [
                "SongnguPages", "SongnguDesk", "SongnguText", "SongnguGlossary", "SongnguAlignment", "SongnguMemory",
                "TestSupport",
            ]),
        tests(
            "SongnguServerTests",
            [
                "SongnguServer", "SongnguPages", "SongnguDesk", "SongnguText", "SongnguGlossary", "SongnguAlignment",
                "SongnguMemory", "TestSupport", serverTesting,
                .product(name: "NIOEmbedded", package: "swift-nio", condition: .when(traits: ["Server"])),
            ] + server),
        tests("CommandTests", ["songngu", "SongnguCommands", "SongnguText", "TestSupport"]),
    ]
)
