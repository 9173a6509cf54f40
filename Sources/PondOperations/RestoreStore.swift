import PondModel
import PondStore

/// `pondmap restore`: a store from its backup. An existing store is replaced only when asked, and kept aside.
package enum RestoreStore {
    package static func run(from file: String, to path: String, replacing: Bool) async throws -> Words {
        try Store.restore(from: file, to: path, replacing: replacing)
        let identity = try await OpenStore.with(path, isReading: true) { try await $0.identity() }
        return Words(
            zh: "已恢复到 \(path)：\(identity.name)，数据版本 \(identity.dataVersion)。",
            en: "Restored to \(path): \(identity.name), data version \(identity.dataVersion).")
    }
}
