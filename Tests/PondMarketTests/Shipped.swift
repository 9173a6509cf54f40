import Foundation
import PondGeodesy
import PondMarket
import PondModel

/// The settings files of the checkout, and the model they make.
enum Shipped {
    static func text(_ name: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "data/\(name)"), encoding: .utf8)
    }

    static func policy() throws -> Policy { try Policy(yaml: text("policy.yaml")) }

    static func species() throws -> SpeciesTable { try SpeciesTable(csv: text("species.csv")) }

    static func model() throws -> CapacityModel {
        CapacityModel(species: try species(), coefficientVersion: 7, policy: try policy())
    }
}
