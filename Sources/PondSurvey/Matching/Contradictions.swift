import PondModel

/// What a second account of the same thing says otherwise: what the first left open is no contradiction.
private struct Differences {
    private(set) var titles: [Words] = []

    mutating func add<Value: Equatable>(_ field: SurveyField, _ old: Value?, _ new: Value?) {
        if let old, old != new { titles.append(field.title) }
    }

    mutating func add(place isSame: Bool) {
        if !isSame { titles.append(Words(zh: "位置", en: "place")) }
    }

    mutating func add(further old: [Field], _ new: [Field]) {
        for field in old where new.first(where: { $0.name == field.name })?.value != field.value {
            titles.append(Words(zh: field.name, en: field.name))
        }
    }
}

extension Pond {
    /// The titles of what `newer` says otherwise, in the order of the survey's fields.
    package func contradictions(in newer: Pond) -> [Words] {
        var differences = Differences()
        differences.add(.areaMu, reportedArea, newer.reportedArea)
        differences.add(.netMu, netArea, newer.netArea)
        if boundary != nil {
            differences.add(place: boundary == newer.boundary)
        } else {
            differences.add(place: newer.boundary != nil || position == newer.position)
        }
        differences.add(.note, note, newer.note)
        differences.add(further: extra, newer.extra)
        return differences.titles
    }
}

extension PondSeason {
    /// The titles of what `newer` says otherwise of the same year.
    package func contradictions(in newer: PondSeason) -> [Words] {
        var differences = Differences()
        differences.add(.species, species.isEmpty ? nil : species, newer.species)
        differences.add(.mode, mode, newer.mode)
        differences.add(.yieldKilogramsPerMu, yieldKilogramsPerMu, newer.yieldKilogramsPerMu)
        differences.add(.feedTonnes, feed, newer.feed)
        differences.add(.ourTonnes, ourFeed, newer.ourFeed)
        differences.add(.brand, brand, newer.brand)
        differences.add(.stockCount, stocking.count, newer.stocking.count)
        differences.add(.stockGrams, stocking.stockedGrams, newer.stocking.stockedGrams)
        differences.add(.harvestGrams, stocking.harvestGrams, newer.stocking.harvestGrams)
        differences.add(.survival, stocking.survival, newer.stocking.survival)
        return differences.titles
    }
}

extension Farmer {
    /// The titles of what `newer` says otherwise.
    package func contradictions(in newer: Farmer) -> [Words] {
        var differences = Differences()
        differences.add(.farmer, name, newer.name)
        differences.add(.phone, phone, newer.phone)
        differences.add(.money, hasMoney, newer.hasMoney)
        differences.add(.intent, hasIntent, newer.hasIntent)
        differences.add(.stage, stage, newer.stage)
        differences.add(.top, topRank, newer.topRank)
        differences.add(.demonstration, isDemonstration, newer.isDemonstration)
        differences.add(.brand, brand, newer.brand)
        differences.add(.note, note, newer.note)
        differences.add(further: extra, newer.extra)
        differences.add(place: position == nil || position == newer.position)
        return differences.titles
    }
}

extension FarmerSeason {
    /// The titles of what `newer` says otherwise of the same year.
    package func contradictions(in newer: FarmerSeason) -> [Words] {
        var differences = Differences()
        differences.add(.feedTonnes, feed, newer.feed)
        differences.add(.ourTonnes, ourFeed, newer.ourFeed)
        return differences.titles
    }
}

extension Site {
    /// The titles of what `newer` says otherwise.
    package func contradictions(in newer: Site) -> [Words] {
        var differences = Differences()
        differences.add(.code, code, newer.code)
        differences.add(.farmer, name, newer.name)
        differences.add(.phone, phone, newer.phone)
        differences.add(.brand, brand, newer.brand)
        differences.add(.feedTonnes, feed, newer.feed)
        differences.add(.ourTonnes, ourFeed, newer.ourFeed)
        differences.add(.note, note, newer.note)
        differences.add(further: extra, newer.extra)
        differences.add(place: position == newer.position)
        return differences.titles
    }
}
