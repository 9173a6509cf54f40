import PondModel
import PondStore
import PondSurvey

/// Finds what a person names: a sheet, a round, a village.
enum SheetFinder {
    /// By its number, as the list prints it, or by the name of its photo when only one has it.
    static func sheet(_ text: String, _ reading: StoreReading) throws -> SurveySheet {
        if let number = Int64(text), let sheet = try reading.sheet(Identifier(number)) { return sheet }
        let sheets = try reading.sheets()
        guard !sheets.isEmpty else { throw SheetError.noSheets }
        let named = sheets.filter { $0.title == text || (text.count >= 8 && $0.sha256.hasPrefix(text)) }
        if named.count == 1 { return named[0] }
        guard named.isEmpty else {
            throw SheetError.ambiguousSheet(text, ids: named.compactMap { $0.id?.number })
        }
        throw SheetError.unknownSheet(text, known: sheets.reversed().map(\.label))
    }

    /// By its name or code, as the survey finds villages.
    static func village(_ text: String, _ reading: StoreReading) throws -> Identifier<AdminArea> {
        let limits = PlacingLimits(try PolicySetting.policy(reading).placing)
        var placer = VillagePlacer(VillageIndex(try reading.areas()), limits: limits)
        var observation = Observation(place: 0)
        observation.village = text
        switch placer.place(observation, at: nil) {
        case .success(let placing): return placing.village
        case .failure(let reason): throw SheetError.unknownVillage(reason.words)
        }
    }

    /// The round of that name, made when it is new; its year is in its first four digits.
    static func round(_ name: String, _ session: StoreSession) throws -> Identifier<SurveyRound> {
        if let round = try session.round(named: name) { return round.id }
        return try session.insertRound(name: name, year: SurveyRound.year(inNameOf: name))
    }
}

extension SurveySheet {
    /// `3 (IMG_0412.jpg)`.
    package var label: String { "\(id?.number ?? 0) (\(title))" }
}

extension SurveyRound {
    /// The first four digits of a round's name where they are a year.
    static func year(inNameOf name: String) -> Int? {
        let digits = name.prefix(4)
        guard digits.count == 4, let year = Int(digits), (1990...2100).contains(year) else { return nil }
        return year
    }
}
