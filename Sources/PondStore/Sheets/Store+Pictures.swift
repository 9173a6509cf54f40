import Foundation

/// The photos in the folder beside the store.
extension Store {
    /// A photo in the folder of pictures, before a sheet names it.
    package struct PictureDraft: Sendable {
        /// Where its bytes lie meanwhile.
        package let path: String
        package let sha256: String
        /// Its path in the folder of pictures once it is kept.
        package let file: String
    }

    private static let sheetsFolder = "sheets"
    private static let draftMark = ".part-"

    /// Where the file of a picture lies.
    package func picturePath(_ file: String) -> String {
        BackupFile.picturesFolder(of: path).appendingPathComponent(file).path
    }

    /// The path of a sheet's photo. Throws when it is not there.
    package func photoPath(of sheet: SurveySheet) throws -> String {
        let path = picturePath(sheet.file)
        guard FileManager.default.fileExists(atPath: path) else {
            throw StoreError.pictureMissing(path: path)
        }
        return path
    }

    /// Copies a file byte for byte into the folder of pictures, under a name that says it is not kept yet.
    package func draftPicture(copying source: String, ending: String) throws -> PictureDraft {
        guard access == .readWrite else { throw StoreError.readOnly(path: path) }
        let folder = BackupFile.picturesFolder(of: path).appendingPathComponent(Self.sheetsFolder)
        let draft = folder.appendingPathComponent("\(Self.draftMark)\(UUID().uuidString.prefix(8)).\(ending)")
        do {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: source, toPath: draft.path)
            guard let sha256 = Checksum.sha256(ofFileAt: draft) else {
                throw CocoaError(.fileReadUnknown, userInfo: [NSFilePathErrorKey: draft.path])
            }
            return PictureDraft(
                path: draft.path, sha256: sha256, file: "\(Self.sheetsFolder)/\(sha256).\(ending)")
        } catch {
            try? FileManager.default.removeItem(at: draft)
            removeEmptyFolders()
            throw Self.telling(error, path: folder.path)
        }
    }

    /// The sentence for what the file system says.
    private static func telling(_ error: any Error, path: String) -> any Error {
        guard let error = error as? CocoaError else { return StoreError.telling(error, path: path) }
        switch error.code {
        case .fileWriteOutOfSpace: return StoreError.diskFull(path: path)
        case .fileWriteNoPermission, .fileWriteVolumeReadOnly: return StoreError.readOnly(path: path)
        default: return StoreError.ioFailed(path: path, detail: error.localizedDescription)
        }
    }

    /// Gives a draft its own name: the same bytes always have the same one.
    package func keep(_ draft: PictureDraft) throws {
        do {
            try Files.move(draft.path, to: picturePath(draft.file))
        } catch {
            throw Self.telling(error, path: path)
        }
    }

    /// Removes a draft that was not kept.
    package func drop(_ draft: PictureDraft) {
        try? FileManager.default.removeItem(atPath: draft.path)
        removeEmptyFolders()
    }

    /// Removes the photos that no sheet names, such as those of an addition taken back. What others put into
    /// the folder of pictures stays.
    package func sweepPictures() async throws {
        let folder = BackupFile.picturesFolder(of: path).appendingPathComponent(Self.sheetsFolder)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else { return }
        // Under the lock of a change: no sheet can be added meanwhile.
        try await change(verb: "sweep", detail: "") { session in
            let kept = Set(try session.sheets().map(\.file))
            for name in names where !name.hasPrefix(Self.draftMark) {
                guard !kept.contains("\(Self.sheetsFolder)/\(name)") else { continue }
                try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
            }
        }
        removeEmptyFolders()
    }

    /// `rmdir` leaves a folder alone that holds anything.
    private func removeEmptyFolders() {
        let folder = BackupFile.picturesFolder(of: path)
        rmdir(folder.appendingPathComponent(Self.sheetsFolder).path)
        rmdir(folder.path)
    }
}
