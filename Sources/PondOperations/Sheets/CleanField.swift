import PondModel
import PondSheets
import PondStore

/// How the marks of a sheet are looked for: against the clean print, or by colour alone.
enum CleanField {
    /// What is known of the page on a photo.
    enum Ground: Sendable {
        /// No printed page, or one that a person has fitted by control points.
        case free
        case printed(PagePlacing, Store.CleanPrint)
    }

    static func ground(of sheet: SurveySheet, _ store: Store, _ reading: StoreReading) throws -> Ground {
        guard let fit = try sheet.id.flatMap({ try reading.fit(of: $0) }),
            case .coded(let placing) = try? StoredPlacing(text: fit.transform)
        else { return .free }
        return .printed(placing, try store.cleanPrint(ofSheet: placing.page.sheet, reading))
    }

    /// The field to look in, and why it is not the difference from the clean print where it could have been.
    static func field(
        of photo: ColourImage, on ground: Ground, pageMillimetres: Double
    ) -> (field: MarkField, notes: [Words]) {
        guard case .printed(let placing, let print) = ground else {
            return (MarkField(photo, pageMillimetres: pageMillimetres), [])
        }
        let page = placing.page
        switch print {
        case .whole(let path):
            if let clean = picture(of: page, inPDF: path, dotsPerInch: MarkField.dotsPerInch),
                let field = MarkField(
                    photo, on: placing, cleanPage: clean,
                    slackMillimetres: min(max(placing.errorMillimetres, leastSlack), mostSlack))
            {
                return (field, [])
            }
            return (byColour(photo, page), [unreadable(page.sheet)])
        case .missing: return (byColour(photo, page), [missing(page.sheet)])
        case .changed: return (byColour(photo, page), [changed(page.sheet)])
        }
    }

    /// The page as it was printed; nil where GDAL cannot draw it.
    static func picture(of page: FieldPage, inPDF path: String, dotsPerInch: Double) -> GreyImage? {
        // Several pages stand behind an index.
        let number = page.ordinal + (page.pageCount > 1 ? 1 : 0)
        return try? PrintedPicture.page(number, ofPDF: path, dotsPerInch: dotsPerInch)
    }

    /// Print and photo may lie so far apart: a pixel of either, and no more than leaves room beside a line.
    private static let leastSlack = 0.15
    private static let mostSlack = 1.0

    private static func byColour(_ photo: ColourImage, _ page: FieldPage) -> MarkField {
        MarkField(photo, pageMillimetres: max(page.layout.width, page.layout.height))
    }

    // MARK: - Words

    private static func missing(_ sheet: String) -> Words {
        Words(
            zh: "这个库没有现场核对图 \(sheet) 的底稿，只按颜色找；黑色候选里会有印刷的线。",
            en:
                "This store has no clean print of field sheet \(sheet): looked for by colour alone; black ones may be printed lines."
        )
    }

    private static func changed(_ sheet: String) -> Words {
        Words(
            zh: "现场核对图 \(sheet) 的底稿与打印时不同（见 pondmap check），没有采用；只按颜色找。",
            en:
                "The clean print of field sheet \(sheet) is not what was printed (see pondmap check) and was not used: looked for by colour alone."
        )
    }

    private static func unreadable(_ sheet: String) -> Words {
        Words(
            zh: "现场核对图 \(sheet) 的底稿画不出来，只按颜色找；GDAL 的 PDF 驱动在吗？",
            en:
                "The clean print of field sheet \(sheet) cannot be drawn: looked for by colour alone; has GDAL its PDF driver?"
        )
    }
}
