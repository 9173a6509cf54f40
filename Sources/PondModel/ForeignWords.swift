import Foundation

/// Chinese for what the system, GDAL or SQLite say in English alone, as far as people meet it.
package enum ForeignWords {
    /// The Chinese of a known phrase, else the phrase as it is.
    package static func chinese(_ english: String) -> String {
        phrases[english] ?? system[english] ?? english
    }

    private static let phrases = [
        "not a regular file": "不是普通文件", "no feature": "没有要素", "no type": "没有 type", "EOF": "文件结尾",
        "a value": "一个值", "a closing quote": "结束的引号", "fewer nested values": "少一些嵌套",
        "fewer nested geometries": "少一些嵌套的图形", "database or disk is full": "磁盘已满", "disk I/O error": "磁盘读写出错",
    ]

    /// By the system's own texts (POSIX `strerror`).
    private static let system: [String: String] = {
        let codes: [(Int32, String)] = [
            (ENOENT, "没有这个文件或文件夹"), (EACCES, "没有权限"), (EPERM, "不允许"), (EISDIR, "这是文件夹"),
            (ENOTDIR, "路径中有一段不是文件夹"), (ENOSPC, "磁盘已满"), (EROFS, "磁盘是只读的"), (EEXIST, "已有同名文件"),
            (EIO, "磁盘读写出错"), (ENAMETOOLONG, "名字太长"), (EMFILE, "打开的文件太多"), (EFBIG, "文件太大"),
            (EDQUOT, "磁盘配额已满"), (ETXTBSY, "文件正被使用"), (EBUSY, "正被使用"), (ELOOP, "链接绕成了圈"),
        ]
        return Dictionary(codes.map { (String(cString: strerror($0.0)), $0.1) }) { first, _ in first }
    }()
}
