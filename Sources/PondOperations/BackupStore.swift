import PondModel
import PondStore

/// `pondmap backup`: a store in use and its pictures, as one verified file.
package enum BackupStore {
    package static func run(from path: String, to file: String, replacing: Bool) async throws -> Words {
        try await OpenStore.with(path, isReading: true) { store in
            try OutputPlace.check(file, reading: [path])
            try await store.backup(to: file, replacing: replacing)
        }
        return Words(zh: "已备份到 \(file)，并已核对。", en: "Backed up to \(file), and verified.")
    }
}
