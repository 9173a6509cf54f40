import PondFormats
import PondGeodesy
import PondModel
import PondSurvey

/// Interprets the features of one file, on the reader's thread.
struct RowPreparation: ~Copyable {
    private let request: SurveyRequest
    private var reader: SurveyReader
    private let outlines: OutlineBuilder
    private var clear: ClearPonds?
    private let path: String
    private let outlineFlag: Double
    private let isTable: Bool

    init(_ rows: PreparedRows) throws {
        let species = rows.settling.species
        request = rows.request
        path = rows.file.path
        isTable = rows.file.format.isTable
        reader = SurveyReader(
            mapping: request.mapping,
            speciesNamed: { name, mode in species.species(named: name, mode: mode)?.code },
            defaultYear: rows.year, stageCount: rows.settling.policy.development.stages.count)
        outlineFlag = rows.settling.policy.capacity.outlineFlag
        outlines = OutlineBuilder(try FrameConverter(rows.frame.frame ?? .datum(.wgs84)))
        if let setting = rows.clearing { clear = ClearPonds(setting) }
    }

    /// The features as the store's thread takes them.
    mutating func batch(of features: [Feature]) throws -> PreparedRows.Batch {
        var batch = PreparedRows.Batch()
        // By index: a feature taken out of the list would be copied.
        for index in features.indices {
            if let row = try row(features[index]) { batch.rows.append(row) }
        }
        if isTable, reader.knowsNoColumn {
            throw SurveyError.noKnownColumn(file: path, found: reader.unknownColumns)
        }
        batch.unknownColumns = reader.unknownColumns
        if let ponds = clear?.takeBatch() { batch.clear = ponds }
        return batch
    }

    /// `nil` for a row that is among the clear ones.
    private mutating func row(_ feature: Feature) throws -> PreparedRows.Row? {
        try requireAgreement(feature)
        var observation: Observation
        do throws(RejectedReason) {
            observation = try reader.read(feature)
        } catch {
            return .rejected(place: feature.place, kind: reader.kind(of: feature), error)
        }
        if observation.hasSeasonFigures && observation.year == nil {
            throw SurveyError.yearMissing(place: observation.place)
        }
        switch outlines.footprint(of: observation) {
        case .failure(let reason):
            return .rejected(place: observation.place, kind: observation.kind, reason)
        case .success(let footprint):
            if let footprint { flagArea(of: &observation, at: footprint) }
            if let footprint, try clear?.take(observation, at: footprint) == true { return nil }
            return .usable(observation, footprint)
        }
    }

    /// What an object says of its datum itself may not differ from the flag.
    private func requireAgreement(_ feature: Feature) throws {
        do {
            _ = try FrameConverter.frame(of: feature, flag: request.frame, detected: nil)
        } catch {
            throw OperationError.datumContradicted(file: path, words: error.words)
        }
    }

    /// A reported area that the outline does not bear out is told: contract mu, local mu, or another pond.
    private func flagArea(of observation: inout Observation, at footprint: Footprint) {
        guard let reported = observation.reportedArea, let measured = footprint.area,
            abs(reported.mu - measured.mu) > outlineFlag * measured.mu
        else { return }
        let (said, found) = (Self.mu(reported), Self.mu(measured))
        observation.remarks.append(
            Words(zh: "申报 \(said) 亩，外形量得 \(found) 亩", en: "\(said) mu reported, \(found) mu by its outline"))
    }

    private static func mu(_ area: Area) -> String { FieldValue.number(area.mu, places: 1).text }
}
