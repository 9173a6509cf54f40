import PondModel

/// The texts that a store keeps with a version, so that the same file gives the same answer everywhere.
package enum SettingKind: String, CaseIterable, Hashable, Sendable {
    case policy, species, legend

    /// What people call it.
    package var title: Words {
        switch self {
        case .policy: Words(zh: "政策", en: "policy")
        case .species: Words(zh: "品种系数", en: "species coefficients")
        case .legend: Words(zh: "图例", en: "legend")
        }
    }
}
