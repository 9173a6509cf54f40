import Foundation
import PondModel

/// Looks at a file that a verb will write, before the verb begins: what cannot be written is said while
/// nothing has been done yet, and nothing that is read is written over.
package enum OutputPlace {
    /// Throws when `path` is a folder or a device, lies in a folder that is not there or may not be written
    /// to, or is one of the files the verb reads.
    package static func check(_ path: String, reading files: [String] = []) throws {
        if let found = status(of: path) {
            guard found.st_mode & S_IFMT == S_IFREG else { throw refusal(path, Self.noFile) }
            let isRead = files.compactMap(status).contains {
                $0.st_dev == found.st_dev && $0.st_ino == found.st_ino
            }
            if isRead { throw refusal(path, Self.isRead) }
        }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard let found = status(of: folder), found.st_mode & S_IFMT == S_IFDIR else {
            throw refusal(path, Words(zh: "没有文件夹 \(folder)", en: "there is no folder \(folder)"))
        }
        guard access(folder, W_OK) == 0 else {
            throw refusal(
                path, Words(zh: "文件夹 \(folder) 不许写入", en: "the folder \(folder) may not be written to"))
        }
    }

    private static let noFile = Words(
        zh: "这是文件夹或设备，请写一个文件名", en: "it is a folder or a device; name a file")
    private static let isRead = Words(
        zh: "它正是要读的文件，不能写在上面，请换一个名字",
        en: "it is a file that this very command reads and would be written over; take another name")

    private static func refusal(_ path: String, _ why: Words) -> OperationError {
        .outputRefused(path: path, why: why)
    }

    private static func status(of path: String) -> stat? {
        var found = stat()
        return stat(path, &found) == 0 ? found : nil
    }
}
