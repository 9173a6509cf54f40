import Foundation
import PondModel
import PondSheets
import PondStore

/// Places a photo of a printed page by itself.
package enum PlaceFieldPhoto {
    /// How a photo was placed.
    package struct Answer: Sendable {
        package let placing: PagePlacing
        package let fit: PageFit
        /// What the page's own lines say; nil where nobody looked, or the store has no clean print.
        package let match: PrintMatch?
        package let tagCount: Int
        /// What a person should know.
        package let notes: [Words]

        /// What the store keeps of it.
        var record: SheetFitRecord {
            get throws {
                let metres = Double(placing.page.scale) / 1000
                return SheetFitRecord(
                    model: PlaceFieldPhoto.model, transform: try StoredPlacing.coded(placing).text,
                    report: notes.map(\.english).joined(separator: "\n"),
                    rmseMetres: fit.residualMillimetres * metres,
                    crossMetres: fit.leaveOneOutMillimetres * metres, acceptedReason: nil,
                    source: placing.page.name, fittedAt: Date.now.formatted(.iso8601), controls: [])
            }
        }
    }

    /// What the store calls a fit by the tags of a printed page.
    package static let model = "coded"

    /// Millimetres on paper: past this the page is refused.
    package static let mostMillimetres = 3.0
    /// The same for bent paper whose lines cannot be held against the clean print: the tags know little of the middle.
    package static let mostUnprovedMillimetres = 1.5

    /// How the photo lies on the earth; nil for a photo without a single tag, such as of a free page. Throws when there
    /// are tags and it still cannot be placed.
    package static func run(
        _ image: ColourImage, grey: GreyImage, photo: String, of store: Store, in reading: StoreReading
    ) throws -> Answer? {
        let found = FieldPhotoReader.read(grey)
        let pages = found.pages.filter(isPage)
        try requireOnePage(found, pages, photo, reading)
        guard let main = pages.first, let fit = main.fit else {
            let seen = found.looseTags + found.pages.reduce(0) { $0 + $1.tagCount }
            // A single one may be a chance pattern in a free page: the family has false finds, though few.
            if seen < 2 { return nil }
            throw FieldPhotoError.tooFewTags(photo: photo, found: seen)
        }
        let page = try identify(main, photo, reading)
        let (match, unproved) = try match(of: page, fit, in: image, store, reading)
        let placing = try placing(page, fit, match, photo)
        let strays = found.looseTags + found.pages.reduce(0) { $0 + $1.tagCount } - main.tagCount
        return Answer(
            placing: placing, fit: fit, match: match, tagCount: main.tagCount,
            notes: notes(main, fit, match, strays: strays) + (unproved.map { [$0] } ?? []))
    }

    /// Throws for several pages in one photo, be they copies of one: then nobody knows which tag is whose.
    private static func requireOnePage(
        _ found: FieldPhotoReading, _ pages: [FieldPhotoPage], _ photo: String, _ reading: StoreReading
    ) throws {
        guard Set(pages.map(\.code)).count < 2 else {
            throw FieldPhotoError.severalPages(
                photo: photo, pages: try pages.map { try name(of: $0, reading) })
        }
        guard let copied = found.pages.first(where: \.isRepeated) else { return }
        throw FieldPhotoError.copiedPage(photo: photo, page: try name(of: copied, reading))
    }

    // MARK: - How well

    /// Flat paper with tags all around needs no proof by its lines.
    private static let certainMillimetres = 0.3

    /// The page's lines against its clean print where that is needed; without them, why the tags alone have to do.
    private static func match(
        of page: FieldPage, _ fit: PageFit, in image: ColourImage, _ store: Store, _ reading: StoreReading
    ) throws -> (match: PrintMatch?, unproved: Words?) {
        if fit.camera.shape == .flat && fit.expectedErrorMillimetres <= certainMillimetres {
            return (nil, nil)
        }
        switch try store.cleanPrint(ofSheet: page.sheet, reading) {
        case .missing: return (nil, unproved(Words(zh: "库里没有", en: "is not in the store")))
        case .changed: return (nil, unproved(Words(zh: "与打印时不同", en: "is not what was printed")))
        case .whole(let path):
            guard
                let clean = CleanField.picture(
                    of: page, inPDF: path, dotsPerInch: PrintMatch.dotsPerInch(page.layout))
            else { return (nil, unproved(Words(zh: "画不出来", en: "cannot be drawn"))) }
            return (PrintMatch(image, camera: fit.camera, layout: page.layout, cleanPage: clean), nil)
        }
    }

    private static func unproved(_ why: Words) -> Words {
        Words(
            zh: "这一页的底稿\(why.chinese)，没有按印刷的线核对，只按方块码定位。",
            en:
                "The clean print of this page \(why.english): placed by the tags alone, not checked by its lines."
        )
    }

    /// By the page's lines where they can be seen, else by the tags alone. Throws where neither vouches for it.
    private static func placing(
        _ page: FieldPage, _ fit: PageFit, _ match: PrintMatch?, _ photo: String
    ) throws -> PagePlacing {
        if let match, match.isSeen {
            let doubt = match.doubtMillimetres(ofTags: fit.doubtMillimetres, most: mostMillimetres)
            guard doubt <= mostMillimetres else {
                throw FieldPhotoError.crumpled(photo: photo, millimetres: doubt, most: mostMillimetres)
            }
            return PagePlacing(
                camera: fit.camera, shift: match.shift, page: page,
                errorMillimetres: match.errorMillimetres)
        }
        let most = fit.camera.shape == .flat ? mostMillimetres : mostUnprovedMillimetres
        guard fit.doubtMillimetres <= most else {
            throw FieldPhotoError.crumpled(photo: photo, millimetres: fit.doubtMillimetres, most: most)
        }
        return PagePlacing(camera: fit.camera, page: page, errorMillimetres: fit.expectedErrorMillimetres)
    }

    /// Three strange tags always give some page's number, but do not lie as on a page.
    private static func isPage(_ page: FieldPhotoPage) -> Bool {
        guard let fit = page.fit else { return false }
        return page.tagCount > 3 || fit.residualMillimetres < 1
    }

    private static func name(of page: FieldPhotoPage, _ reading: StoreReading) throws -> String {
        let known = try reading.fieldPageLabel(number: page.code.number).flatMap(FieldPage.init(text:))
        return (page.label ?? known)?.name ?? "?"
    }

    // MARK: - Which page

    /// The page by its QR code, which says everything; else by the tags, if this store has printed it.
    private static func identify(
        _ found: FieldPhotoPage, _ photo: String, _ reading: StoreReading
    ) throws -> FieldPage {
        let store = try reading.identity().uuid
        if let label = found.label {
            guard label.code == found.code else {
                throw FieldPhotoError.contradictory(photo: photo, sheet: label.name)
            }
            guard label.store == store else {
                throw FieldPhotoError.otherStore(photo: photo, sheet: label.name, store: label.store)
            }
            return label
        }
        let bytes = withUnsafeBytes(of: store.uuid) { Array($0) }
        guard found.code.check == FieldPageCode.check(ofStore: bytes) else {
            throw FieldPhotoError.unknownStore(photo: photo)
        }
        guard
            let known = try reading.fieldPageLabel(number: found.code.number).flatMap(FieldPage.init(text:)),
            known.code == found.code
        else { throw FieldPhotoError.unknownPage(photo: photo) }
        return known
    }

    // MARK: - Notes

    private static func notes(
        _ page: FieldPhotoPage, _ fit: PageFit, _ match: PrintMatch?, strays: Int
    ) -> [Words] {
        var notes: [Words] = []
        if page.label == nil {
            notes.append(
                Words(zh: "二维码读不出，按方块码认页。", en: "The QR code cannot be read; the tags tell the page."))
        }
        if fit.camera.shape != .flat {
            notes.append(Words(zh: "纸弯了或折了，已按弯折拟合。", en: "The page is bent or folded, and fitted so."))
        }
        if match?.shift != nil {
            notes.append(
                Words(
                    zh: "纸不平，已按印刷的线与底稿逐处校正。",
                    en: "The paper is uneven: put right place by place by its printed lines."))
        }
        for (place, millimetres) in fit.setAside.sorted(by: { $0.key < $1.key }) {
            let (corner, amount) = (places[place], String(format: "%.1f", millimetres))
            notes.append(
                Words(
                    zh: "\(corner.chinese)的方块码偏了 \(amount) 毫米，没有采用；它附近的标记请核对。",
                    en:
                        "The tag \(corner.english) is \(amount) mm off and not used; check the marks near it."
                ))
        }
        if strays > 0 {
            notes.append(
                Words(zh: "另有 \(strays) 个方块码不属于这一页。", en: "\(strays) more tags do not belong to this page."))
        }
        return notes
    }

    /// The names of the tags' places, as in `FieldPageLayout.tags`.
    private static let places = [
        Words(zh: "左上", en: "at the top left"), Words(zh: "上边", en: "at the top"),
        Words(zh: "右上", en: "at the top right"), Words(zh: "右边", en: "on the right"),
        Words(zh: "右下", en: "at the bottom right"), Words(zh: "下边", en: "at the bottom"),
        Words(zh: "左下", en: "at the bottom left"), Words(zh: "左边", en: "on the left"),
    ]
}
