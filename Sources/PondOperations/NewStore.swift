import PondGeodesy
import PondModel
import PondStore

/// `pondmap new`: a store with its branch and the settings of `data/`.
package enum NewStore {
    /// The identity of the store made at `path`. Refuses a path where something lies already, and a branch
    /// that is not in China.
    package static func run(
        at path: String, name: String, branch: Coordinate, datum: Datum
    ) async throws -> StoreIdentity {
        let place = datum.position(of: branch)
        guard place.isOnEarth, place.isInChina else { throw OperationError.branchOutsideChina(branch) }
        let settings = Dictionary(
            uniqueKeysWithValues: SettingKind.allCases.map { ($0, Defaults.text(of: $0)) })
        let store = try Store.create(at: path, name: name, branch: place, settings: settings)
        let identity = try await store.identity()
        try store.close()
        return identity
    }
}
