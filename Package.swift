// swift-tools-version: 6.0
import PackageDescription

// The targets stand in the order of their arrows: each imports only what is above it.
let package = Package(
    name: "pondmap",
    products: [.executable(name: "pondmap", targets: ["pondmap"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CProj", pkgConfig: "proj", providers: [.apt(["libproj-dev"])]),
        .systemLibrary(name: "CGEOS", pkgConfig: "geos", providers: [.apt(["libgeos-dev"])]),
        .systemLibrary(
            name: "CSpatiaLite", pkgConfig: "spatialite", providers: [.apt(["libspatialite-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "CGDAL"),
        .target(name: "PondGeodesy", dependencies: ["CProj", "CGEOS"]),
        .target(name: "PondModel", dependencies: ["PondGeodesy", "Yams"]),
        .target(name: "PondFormats", dependencies: ["PondModel", "PondGeodesy", "CGDAL"]),
        .target(name: "PondSurvey", dependencies: ["PondModel", "PondGeodesy"]),
        .target(
            name: "PondStore",
            dependencies: [
                "PondModel", "PondGeodesy", "CSpatiaLite", "CCrypto",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(name: "PondMarket", dependencies: ["PondModel", "PondGeodesy"]),
        .target(
            name: "PondOperations",
            dependencies: [
                "PondModel", "PondGeodesy", "PondFormats", "PondSurvey", "PondStore", "PondMarket",
            ],
            // The files of data/, linked in this folder, become part of the program.
            resources: [.embedInCode("Defaults")]),
        .executableTarget(
            name: "pondmap",
            dependencies: [
                "PondOperations", "PondModel", "PondGeodesy", "PondMarket", "PondSurvey", "PondStore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "PondGeodesyTests", dependencies: ["PondGeodesy"]),
        .testTarget(name: "PondModelTests", dependencies: ["PondModel", "PondGeodesy"]),
        .testTarget(name: "PondFormatsTests", dependencies: ["PondFormats", "PondModel", "PondGeodesy"]),
        .testTarget(name: "PondSurveyTests", dependencies: ["PondSurvey", "PondModel", "PondGeodesy"]),
        .testTarget(
            name: "PondStoreTests",
            dependencies: [
                "PondStore", "PondModel", "PondGeodesy", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "PondMarketTests", dependencies: ["PondMarket", "PondModel", "PondGeodesy"]),
        .testTarget(
            name: "PondOperationsTests",
            dependencies: [
                "PondOperations", "PondModel", "PondGeodesy", "PondFormats", "PondSurvey", "PondStore",
                "PondMarket", "pondmap",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
