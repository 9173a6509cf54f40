import PondGeodesy
import PondModel

/// What must be remembered while the cells of one row go into its observation.
struct RowReading {
    private var longitude: Double?
    private var latitude: Double?
    private var taken: UInt64 = 0

    /// Whether the field is still free: of two columns that mean one field the first counts.
    mutating func takes(_ column: SurveyColumn) -> Bool {
        defer { taken |= column.bit }
        return taken & column.bit == 0
    }

    func take(species answer: SpeciesText.Answer, into observation: inout Observation) {
        observation.species = answer.shares
        for name in answer.unknown {
            observation.remarks.append(
                Words(
                    zh: "品种“\(name)”没有系数，用料未知",
                    en: "species '\(name)' has no coefficient: its feed stays unknown"))
        }
    }

    /// Reads one cell into the observation.
    mutating func take(
        _ value: FieldValue, as field: SurveyField, into observation: inout Observation
    ) throws(RejectedReason) {
        switch field {
        case .kind: try Self.takeKind(value, into: &observation)
        case .code: observation.code = Self.text(value).map(CellText.folded)
        case .village: observation.village = Self.text(value)
        case .town: observation.town = Self.text(value)
        case .farmer: observation.farmerName = Self.text(value)
        case .phone: Self.takePhone(value, into: &observation)
        case .areaMu: observation.reportedArea = try Self.area(value, of: field, &observation)
        case .netMu: observation.netArea = try Self.area(value, of: field, &observation)
        case .species: break
        case .mode: observation.mode = Self.text(value)
        case .yieldKilogramsPerMu:
            observation.yieldKilogramsPerMu = try CellNumber.read(value, of: field, as: .yield)
        case .feedTonnes: observation.feed = try mass(value, of: field)
        case .ourTonnes: observation.ourFeed = try mass(value, of: field)
        case .brand: observation.brand = Self.text(value)
        case .stage: observation.stage = try CellNumber.whole(value, of: field, as: .stage)
        case .money: observation.hasMoney = try CellTruth.read(value, of: field)
        case .intent: observation.hasIntent = try CellTruth.read(value, of: field)
        case .stockCount: observation.stocking.count = try CellNumber.read(value, of: field, as: .count)
        case .stockGrams:
            observation.stocking.stockedGrams = try CellNumber.read(value, of: field, as: .grams)
        case .harvestGrams:
            observation.stocking.harvestGrams = try CellNumber.read(value, of: field, as: .grams)
        case .survival: observation.stocking.survival = try CellNumber.read(value, of: field, as: .share)
        case .top: observation.topRank = try CellNumber.whole(value, of: field, as: .rank)
        case .demonstration: observation.isDemonstration = try CellTruth.read(value, of: field)
        case .year: observation.year = try CellNumber.whole(value, of: field, as: .year) ?? observation.year
        case .longitude: longitude = try degrees(value, of: field)
        case .latitude: latitude = try degrees(value, of: field)
        case .note: observation.note = Self.text(value)
        }
    }

    /// Once every cell is in: the name, the place, and what is odd about the row.
    func finish(_ observation: inout Observation, with feature: Feature) throws(RejectedReason) {
        observation.datum = feature.datum
        observation.geometry = feature.geometry
        if observation.geometry == nil { observation.geometry = try pointOfFields() }
        Self.takeName(feature.name, into: &observation)
        if observation.geometry == nil && !Self.canDoWithoutPlace(observation) {
            throw .noPosition(observation.kind)
        }
        Self.remarkContradictions(in: &observation)
    }
}

// MARK: - Cells

extension RowReading {
    private static func text(_ value: FieldValue) -> String? {
        guard case .text(let text) = value else { return value.text }
        return CellText.answer(text)
    }

    private static func takeKind(_ value: FieldValue, into observation: inout Observation)
        throws(RejectedReason)
    {
        guard let text = text(value) else { return }
        guard let kind = RecordKind.named(text) else { throw .unknownKind(text) }
        observation.kind = kind
    }

    private static func takePhone(_ value: FieldValue, into observation: inout Observation) {
        switch CellPhone.read(value) {
        case .digits(let digits): observation.phone = digits
        case .none: break
        case .remark(let words): observation.remarks.append(words)
        }
    }

    /// To the kilogram, as the store keeps it: what was read twice must compare as equal.
    private func mass(_ value: FieldValue, of field: SurveyField) throws(RejectedReason) -> Mass? {
        guard let tonnes = try CellNumber.read(value, of: field, as: .mass) else { return nil }
        return .kilograms((tonnes * 1000).rounded())
    }

    /// Tables exported from databases fill empty numbers with 0: no pond has none, so 0 is no answer.
    private static func area(
        _ value: FieldValue, of field: SurveyField, _ observation: inout Observation
    ) throws(RejectedReason) -> Area? {
        guard let mu = try CellNumber.read(value, of: field, as: .area) else { return nil }
        if mu > 0 { return .mu(mu) }
        observation.remarks.append(
            Words(
                zh: "\(field.title.chinese)写的是 0，按未填处理", en: "\(field.title.english) is 0, taken as no answer"
            ))
        return nil
    }

    private func degrees(_ value: FieldValue, of field: SurveyField) throws(RejectedReason) -> Double? {
        switch value {
        case .number(let number): return number.isNaN ? nil : number
        case .integer(let integer): return Double(integer)
        case .truth: throw Self.noDegrees(value.text, field)
        case .text(let text):
            guard let answer = CellText.answer(text) else { return nil }
            guard let degrees = DegreesText.read(answer, isLongitude: field == .longitude) else {
                throw Self.noDegrees(answer, field)
            }
            return degrees
        }
    }

    private static func noDegrees(_ found: String, _ field: SurveyField) -> RejectedReason {
        .unreadable(
            field, found: found, works: Words(zh: "119.1242 或 119°07′27″", en: "119.1242 or 119°07′27″"))
    }
}

// MARK: - The whole row

extension RowReading {
    private func pointOfFields() throws(RejectedReason) -> Geometry? {
        switch (longitude, latitude) {
        case (let x?, let y?): return .point(Coordinate(x: x, y: y))
        case (nil, nil): return nil
        case (_?, nil): throw .halfPosition(missing: .latitude)
        case (nil, _?): throw .halfPosition(missing: .longitude)
        }
    }

    /// A known code finds a pond, a number or name a farmer; a site is nothing but its place.
    private static func canDoWithoutPlace(_ observation: Observation) -> Bool {
        switch observation.kind {
        case .pond: observation.code != nil
        case .farmer: observation.namesFarmer
        case .dealer, .competitor, .outlet, .camp: false
        }
    }

    /// The placemark's name; for farmers and sites also a column `name`, and it names the person.
    private static func takeName(_ featureName: String?, into observation: inout Observation) {
        observation.name = featureName.flatMap(CellText.answer)
        guard observation.kind != .pond else { return keepPondName(of: &observation) }
        if observation.name == nil, let column = observation.extra.firstIndex(where: isNameColumn) {
            observation.name = CellText.answer(observation.extra.remove(at: column).value.text)
        }
        if observation.kind == .farmer {
            observation.farmerName = observation.farmerName ?? observation.name
        } else {
            observation.name = observation.name ?? observation.farmerName
        }
    }

    /// A pond has a code and no name: what its placemark is called stays with it as a column.
    private static func keepPondName(of observation: inout Observation) {
        guard let name = observation.name, name != observation.code else { return }
        guard !observation.extra.contains(where: isNameColumn) else { return }
        observation.extra.append(Field("name", .text(name)))
    }

    private static func isNameColumn(_ field: Field) -> Bool {
        ["name", "名称"].contains(field.name.lowercased())
    }

    private static func remarkContradictions(in observation: inout Observation) {
        if let net = observation.netArea, let whole = observation.reportedArea, net > whole * 1.001 {
            observation.remarks.append(
                Words(zh: "净面积比面积大", en: "the net area is larger than the area"))
        }
        if let ours = observation.ourFeed, let all = observation.feed, ours > all * 1.001 {
            observation.remarks.append(
                Words(zh: "我方销量比年用料大", en: "our tonnes are more than the feed of all brands"))
        }
    }
}
