import Foundation
import PondModel
import PondSheets
import PondStore

/// `pondmap sheet add`: a photo of a page becomes a sheet, kept byte for byte beside the store.
package enum AddSheet {
    package struct Request: Sendable {
        package var path: String
        package var round: String?
        package var village: String?

        package init(path: String, round: String? = nil, village: String? = nil) {
            self.path = path
            self.round = round
            self.village = village
        }
    }

    /// The sheet. The same photo again is the same sheet. Throws, and leaves everything as it was, when the
    /// file is no photo, too large, cut off, or cannot be read by a person; or shows a printed page that cannot
    /// be placed. One that can is placed by itself.
    package static func run(
        _ request: Request, into store: Store, progress: @escaping ProgressListener = { _ in }
    ) async throws -> SheetAnswer {
        progress(WorkProgress(step: Words(zh: "读照片", en: "reading the photo"), share: nil))
        let header = try PhotoFile(path: request.path)
        let draft = try store.draftPicture(copying: request.path, ending: header.format.fileEnding)
        defer { store.drop(draft) }
        // What is looked at is the copy: it is what stays.
        let photo = try PhotoFile(path: draft.path, as: request.path)
        let image = try photo.image()
        let grey = image.grey
        let legibility = Legibility(of: grey)
        try legibility.require(for: request.path, width: photo.width, height: photo.height)
        let sheet = sheet(request, photo, draft, legibility)
        let placed = try await store.read {
            try PlaceFieldPhoto.run(image, grey: grey, photo: request.path, of: store, in: $0)
        }
        return try await store.change(verb: "sheet add", detail: sheet.title) { session in
            try put(sheet, placed, request, draft, store, session)
        }
    }

    private static func sheet(
        _ request: Request, _ photo: PhotoFile, _ draft: Store.PictureDraft, _ legibility: Legibility
    ) -> SurveySheet {
        SurveySheet(
            sha256: draft.sha256, file: draft.file,
            title: URL(fileURLWithPath: request.path).lastPathComponent, format: photo.format.rawValue,
            widthPixels: photo.width, heightPixels: photo.height, orientation: photo.orientation.rawValue,
            blur: legibility.blur, addedAt: Date.now.formatted(.iso8601))
    }

    private static func put(
        _ new: SurveySheet, _ placed: PlaceFieldPhoto.Answer?, _ request: Request,
        _ draft: Store.PictureDraft, _ store: Store, _ session: StoreSession
    ) throws -> SheetAnswer {
        let known = try session.sheet(sha256: new.sha256)
        var sheet = known ?? new
        if let round = request.round { sheet.round = try SheetFinder.round(round, session) }
        if let village = request.village { sheet.village = try SheetFinder.village(village, session) }
        if known == nil {
            sheet.id = try session.insert(sheet)
        } else if sheet != known {
            try session.update(sheet)
        }
        if let placed, let id = sheet.id, try !hasReadableFit(id, session) {
            try session.put(placed.record, of: id)
        }
        // The same bytes under the same name: a photo that had been lost is there again.
        try store.keep(draft)
        var answer = try SheetAnswer(sheet, session, isNew: known == nil)
        answer.placed = placed
        answer.keepsOtherFit = try placed.map { try $0.record.transform != answer.fit?.transform } ?? false
        return answer
    }

    /// A fit by control points that a person has made since is not overwritten; one that nobody can read any more is.
    private static func hasReadableFit(
        _ sheet: Identifier<SurveySheet>, _ session: StoreSession
    ) throws -> Bool {
        guard let fit = try session.fit(of: sheet) else { return false }
        return (try? StoredPlacing(text: fit.transform)) != nil
    }
}
