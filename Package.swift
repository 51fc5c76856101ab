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
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
    name: "songngu",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "songngu", targets: ["songngu"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
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
        module("SongnguModel", ["SongnguText", "CKernel", "CModel"]),
        module("SongnguGlossary", ["SongnguText", "CCurated"]),
        module(
            "SongnguAlignment", ["SongnguText", "CKernel"],
            resources: [.embedInCode("Checks/Tables"), .embedInCode("Similarity/Background")]),
        module("SongnguMemory", ["SongnguText", "CKernel", grdb, sqlite]),
        module("SongnguExchange", ["SongnguText", "SongnguGlossary", "CXML", "CZip"]),
        module(
            "SongnguDesk",
            ["SongnguText", "SongnguModel", "SongnguGlossary", "SongnguAlignment", "SongnguMemory", "SongnguExchange"]),
        module(
            "SongnguCommands",
            [
                "SongnguDesk", "SongnguText", "SongnguModel", "SongnguGlossary", "SongnguAlignment", "SongnguMemory",
                "SongnguExchange", argumentParser,
            ]),
        .executableTarget(name: "songngu", dependencies: ["SongnguCommands"], swiftSettings: swiftSettings),

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
        tests("CommandTests", ["songngu", "SongnguCommands", "SongnguText", "TestSupport"]),
    ]
)
