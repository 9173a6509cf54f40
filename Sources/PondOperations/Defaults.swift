import Foundation
import PondModel
import PondStore

/// The settings a new store begins with: the files of `data/`, built into the program.
package enum Defaults {
    package static func text(of kind: SettingKind) -> String {
        switch kind {
        case .policy: String(decoding: PackageResources.policy_yaml, as: UTF8.self)
        case .species: String(decoding: PackageResources.species_csv, as: UTF8.self)
        case .legend: String(decoding: PackageResources.legend_yaml, as: UTF8.self)
        }
    }
}
