import PondModel

/// Why a store could not be opened, read, changed or copied.
package enum StoreError: TellingError, Equatable {
    case missing(path: String)
    case exists(path: String)
    case notAStore(path: String)
    case newer(path: String, format: Int, supported: Int)
    case damaged(path: String, detail: String)
    case readOnly(path: String)
    case notPermitted(path: String)
    case locked(path: String)
    case diskFull(path: String)
    case ioFailed(path: String, detail: String)
    case refused(path: String, detail: String)
    case nothingToUndo
    case editedSince(verb: String, places: [String])
    case notSettled
    case notEmpty(ponds: Int)
    case noFolder(path: String)
    case backupMissing(path: String)
    case notABackup(path: String)
    case backupDamaged(path: String, detail: String)
    case pictureMissing(path: String)

    package var words: Words {
        switch self {
        case .missing(let path):
            Words(
                zh: "\(path)：没有这个库文件。先用 pondmap new 新建，或用 --store 指出它在哪里。",
                en: "\(path): no such store. Make one with `pondmap new`, or say where it is with --store.")
        case .exists(let path):
            Words(
                zh: "\(path)：已有文件，不会覆盖。换一个名字，或先把它移开。",
                en:
                    "\(path): something is there already and is not overwritten. Take another name, or "
                    + "move it away."
            )
        case .notAStore(let path):
            Words(
                zh: "\(path)：不是塘图的库文件。用 pondmap new 建的文件才可以打开。",
                en: "\(path): is no PondMap store. Files made by `pondmap new` can be opened.")
        case .newer(let path, let format, let supported):
            Words(
                zh: "\(path)：库的格式是第 \(format) 版，本程序只认到第 \(supported) 版。请换用新版塘图。",
                en:
                    "\(path): has format \(format), this program knows up to \(supported). Use a newer "
                    + "PondMap."
            )
        case .damaged(let path, let detail):
            Words(
                zh: "\(path)：文件已损坏（\(detail)）。用 pondmap restore 从备份恢复。",
                en: "\(path): the file is damaged (\(detail)). Bring back a backup with `pondmap restore`.")
        case .readOnly(let path):
            Words(
                zh: "\(path)：文件或所在文件夹是只读的，不能写入。复制到可写的地方再改。",
                en: "\(path): the file or its folder is read-only. Copy it to a place that can be written.")
        case .notPermitted(let path):
            Words(
                zh: "\(path)：没有打开它的权限。请改文件权限，或换一个用户。",
                en: "\(path): may not be opened. Change the file's rights, or run as another user.")
        case .locked(let path):
            Words(
                zh: "\(path)：正被另一个程序占用。等它做完，或关掉它再试。",
                en:
                    "\(path): is locked by another program. Wait until it is done, or close it, and try "
                    + "again."
            )
        case .diskFull(let path):
            Words(
                zh: "\(path)：磁盘已满，什么也没有改。腾出空间后再试。",
                en: "\(path): the disk is full; nothing was changed. Make room and try again.")
        case .ioFailed(let path, let detail):
            Words(
                zh: "\(path)：读写失败（\(ForeignWords.chinese(detail))），库没有变。请检查磁盘和剩余空间，再试一次。",
                en: "\(path): could not be read or written (\(detail)); the store is as it was. "
                    + "Look at the disk and its room, and try again.")
        case .nothingToUndo:
            Words(
                zh: "没有可以撤销的操作：库里还没有写入，或都已撤销。",
                en: "Nothing to undo: nothing was written to the store, or all of it is undone already.")
        case .editedSince(let verb, let places):
            Words(
                zh: "不能撤销 \(verb)：之后另一个程序改过同样的行（\(places.joined(separator: "、"))）。先在那个程序里改回来。",
                en: "Cannot undo \(verb): another program has since edited the same rows "
                    + "(\(places.joined(separator: ", "))). Take those edits back there first.")
        case .notSettled:
            Words(
                zh: "另一个程序改过数据，合计还没有重算。先重算，再撤销。",
                en:
                    "Another program has edited the data and the totals are not up to date. Settle them, "
                    + "then undo."
            )
        case .notEmpty(let ponds):
            Words(
                zh: "库里已有 \(ponds) 口塘，快速装入只用于空库。请逐口写入。",
                en:
                    "The store holds \(ponds) ponds; the fast load is for an empty store. Write them one "
                    + "by one."
            )
        case .noFolder(let path):
            Words(
                zh: "\(path)：所在的文件夹不存在。请先建好文件夹，或换一个地方。",
                en: "\(path): its folder does not exist. Make the folder first, or take another place.")
        case .backupMissing(let path):
            Words(
                zh: "\(path)：没有这个备份文件。请检查文件名。",
                en: "\(path): there is no such backup. Check its name.")
        case .notABackup(let path):
            Words(
                zh: "\(path)：不是塘图的备份。用 pondmap backup 写的文件才可以恢复。",
                en: "\(path): is no PondMap backup. Files written by `pondmap backup` can be restored.")
        case .backupDamaged(let path, let detail):
            Words(
                zh: "\(path)：备份不完整（\(detail)）。请用另一份备份。",
                en: "\(path): the backup is not whole (\(detail)). Use another backup.")
        case .pictureMissing(let path):
            Words(
                zh: "\(path)：这张照片不在库旁边的图片文件夹里。请连同该文件夹一起搬动库，或从备份恢复。",
                en:
                    "\(path): this photo is not in the folder of pictures beside the store. Move the store with "
                    + "that folder, or bring back a backup.")
        case .refused(let path, let detail):
            Words(
                zh: "\(path)：库拒绝了这次操作（\(detail)）。库没有改变；请用 pondmap check 检查。",
                en:
                    "\(path): the store refused this (\(detail)). It is unchanged; examine it with "
                    + "`pondmap check`."
            )
        }
    }
}
