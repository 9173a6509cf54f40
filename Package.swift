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
        .target(name: "CJPEG"),
        .systemLibrary(
            name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CAprilTag", pkgConfig: "apriltag", providers: [.apt(["libapriltag-dev"])]),
        .systemLibrary(name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
        .target(name: "PondGeodesy", dependencies: ["CProj", "CGEOS"]),
        .target(name: "PondModel", dependencies: ["PondGeodesy", "Yams"]),
        .target(
            name: "PondDrawing",
            dependencies: ["PondModel", "PondGeodesy", "CPangoCairo", "CQREncode", "CGDAL", "CJPEG"]),
        .target(name: "PondFormats", dependencies: ["PondModel", "PondGeodesy", "CGDAL"]),
        .target(name: "PondSurvey", dependencies: ["PondModel", "PondGeodesy"]),
        .target(
            name: "PondSheets",
            dependencies: ["PondDrawing", "PondModel", "PondGeodesy", "CGDAL", "CAprilTag", "CZBar"],
            // Work on every pixel takes thirty times as long without, and so would its tests.
            swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
        .target(
            name: "PondStore",
            dependencies: [
                "PondModel", "PondGeodesy", "CSpatiaLite", "CCrypto",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(name: "PondMarket", dependencies: ["PondModel", "PondGeodesy"]),
        .target(name: "PondPrint", dependencies: ["PondDrawing", "PondModel", "PondGeodesy", "CGDAL"]),
        .target(
            name: "PondOperations",
            dependencies: [
                "PondModel", "PondGeodesy", "PondDrawing", "PondFormats", "PondSurvey", "PondSheets",
                "PondStore",
                "PondMarket", "PondPrint",
            ],
            // The files of data/, linked in this folder, become part of the program.
            resources: [.embedInCode("Defaults")]),
        .executableTarget(
            name: "pondmap",
            dependencies: [
                "PondOperations", "PondModel", "PondGeodesy", "PondMarket", "PondSurvey", "PondSheets",
                "PondStore",
                "PondPrint", "PondDrawing",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "PondGeodesyTests", dependencies: ["PondGeodesy"]),
        .testTarget(name: "PondModelTests", dependencies: ["PondModel", "PondGeodesy"]),
        .testTarget(name: "PondFormatsTests", dependencies: ["PondFormats", "PondModel", "PondGeodesy"]),
        .testTarget(name: "PondDrawingTests", dependencies: ["PondDrawing", "PondModel", "PondGeodesy"]),
        .testTarget(name: "PondSurveyTests", dependencies: ["PondSurvey", "PondModel", "PondGeodesy"]),
        .testTarget(
            name: "PondStoreTests",
            dependencies: [
                "PondStore", "PondModel", "PondGeodesy", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "PondSheetsTests",
            dependencies: ["PondSheets", "PondDrawing", "PondModel", "PondGeodesy", "CGDAL"]),
        .testTarget(name: "PondMarketTests", dependencies: ["PondMarket", "PondModel", "PondGeodesy"]),
        .testTarget(
            name: "PondPrintTests", dependencies: ["PondPrint", "PondDrawing", "PondModel", "PondGeodesy"]),
        .testTarget(
            name: "PondOperationsTests",
            dependencies: [
                "PondOperations", "PondModel", "PondGeodesy", "PondDrawing", "PondFormats", "PondSurvey",
                "PondSheets", "PondStore", "PondMarket", "PondPrint", "pondmap",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
    ],
    swiftLanguageModes: [.v6]
)
