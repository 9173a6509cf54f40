import PondFormats
import PondGeodesy
import PondModel
import PondStore
import PondSurvey

/// The marks of a sheet that stand for ponds, with what is written beside each.
struct SheetMarks {
    /// What a mark is called: its pond's code where one is written beside it, else its number.
    struct Labelled {
        let mark: PixelMark
        let label: String
    }

    private(set) var marks: [Labelled] = []
    /// Rows that are no mark on the photo.
    private(set) var unread: [SurveyReport.Note] = []
    private let mapping: ColumnMapping

    /// The marks of a file.
    init(path: String, on sheet: SurveySheet, mapping: ColumnMapping = ColumnMapping()) throws {
        self.mapping = mapping
        let file = try FeatureFile(path: path)
        let pixels = try PixelMarkReader(of: file, on: sheet)
        var reader = SurveyReader(mapping: mapping, speciesNamed: { _, _ in nil })
        var taken: [PixelMark] = []
        var unread: [SurveyReport.Note] = []
        try file.read { features in
            for feature in features {
                do throws(RejectedReason) {
                    let mark = try pixels.mark(of: feature)
                    if reader.kind(of: feature) == .pond { taken.append(mark) }
                } catch {
                    unread.append(.init(file: file.path, place: feature.place, words: error.words))
                }
            }
        }
        marks = taken.map(labelled)
        self.unread = unread
    }

    /// The marks that were traced on the sheet before.
    init(tracedOn sheet: SurveySheet, _ reading: StoreReading) throws {
        mapping = ColumnMapping()
        let traced = try sheet.id.map { try reading.marks(of: $0) } ?? []
        marks = traced.filter { $0.kind == RecordKind.pond.rawValue }.enumerated().map { index, row in
            labelled(
                PixelMark(
                    number: row.number, shape: .point(Coordinate(x: row.x, y: row.y)),
                    feature: Feature(geometry: nil, fields: row.fields, place: index + 1)))
        }
    }

    private func labelled(_ mark: PixelMark) -> Labelled {
        let code = mark.feature.fields.first { mapping.field(named: $0.name) == .code }?.value.text
        return Labelled(mark: mark, label: code.flatMap { $0.isEmpty ? nil : $0 } ?? mark.number)
    }
}
