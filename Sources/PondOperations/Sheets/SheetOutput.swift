import Foundation
import PondModel
import PondStore

/// Looks at a file that a verb on sheets will write, before the verb begins.
enum SheetOutput {
    /// Throws when the file cannot be written, or would go over the store, one of its pictures or a file that the verb
    /// reads.
    static func check(_ path: String, beside store: Store, reading files: [String] = []) throws {
        let own = ["", "-wal", "-shm", "-journal"].map { store.path + $0 }
        try OutputPlace.check(path, reading: own + files)
        guard !own.map(resolved).contains(resolved(path)) else { throw refusal(path, isStore) }
        guard !resolved(path).hasPrefix(resolved(store.picturePath("")) + "/") else {
            throw refusal(path, isPicture)
        }
    }

    private static let isStore = Words(
        zh: "这是库自己的文件，请换一个名字", en: "it is a file of the store itself; take another name")
    private static let isPicture = Words(
        zh: "这是库存放图片的文件夹，请换一个地方",
        en: "it is in the folder in which the store keeps its pictures; take another place")

    private static func refusal(_ path: String, _ why: Words) -> OperationError {
        .outputRefused(path: path, why: why)
    }

    /// Without links, whether the file is there or only its folder.
    private static func resolved(_ path: String) -> String {
        let url = URL(fileURLWithPath: path)
        if let whole = realpath(url.path, nil) {
            defer { free(whole) }
            return String(cString: whole)
        }
        guard url.path != "/" else { return "" }
        return resolved(url.deletingLastPathComponent().path) + "/" + url.lastPathComponent
    }
}
