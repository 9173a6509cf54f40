import PondGeodesy
import PondModel

/// Finds the village of each row of a survey: by code, by name, by polygon, else the nearest.
package struct VillagePlacer {
    private struct Decided {
        let area: Int32
        let way: VillagePlacing
    }

    private let index: VillageIndex
    private let limits: PlacingLimits
    private let boundariesHolding: (Position) -> [Identifier<AdminArea>]
    /// Words that alone decide, kept apart and small, since most rows are such.
    private var decided: [BytesKey: Decided] = [:]
    private var resolutions: [BytesKey: NameResolution] = [:]

    /// `boundariesHolding` gives the areas of any level whose polygons hold a position.
    package init(
        _ index: VillageIndex, limits: PlacingLimits = PlacingLimits(),
        boundariesHolding: @escaping (Position) -> [Identifier<AdminArea>] = { _ in [] }
    ) {
        self.index = index
        self.limits = limits
        self.boundariesHolding = boundariesHolding
    }

    /// The village of an observation that lies at `position`, where that is known.
    package mutating func place(_ observation: Observation, at position: Position?) -> Result<
        Placing, RejectedReason
    > {
        place(village: observation.village, town: observation.town, at: position, kind: observation.kind)
    }

    /// The village that the two columns and the position mean.
    package mutating func place(
        village: String?, town: String?, at position: Position?, kind: RecordKind = .pond
    ) -> Result<Placing, RejectedReason> {
        let key = BytesKey(village ?? "", and: town)
        do throws(RejectedReason) {
            if let key, let known = decided[key] {
                return .success(try named(known.area, known.way, at: position))
            }
            let resolution = resolution(village: village, town: town, key)
            let placing = try placing(by: resolution.answer, village, at: position, kind)
            return .success(resolution.remarks.isEmpty ? placing : placing.with(resolution.remarks))
        } catch {
            return .failure(error)
        }
    }

    private func placing(
        by answer: NameResolution.Answer, _ village: String?, at position: Position?, _ kind: RecordKind
    ) throws(RejectedReason) -> Placing {
        switch answer {
        case .one(let area, let way): try named(area, way, at: position)
        case .several(let areas): try named(choose(areas, village, position), .name, at: position)
        case .unnamed(let scope): try unnamed(scope, at: position, kind)
        case .unknown(let reason): try unknown(reason, village, at: position)
        }
    }

    private mutating func resolution(village: String?, town: String?, _ key: BytesKey?) -> NameResolution {
        if let key, let known = resolutions[key] { return known }
        let resolution = index.resolution(village: village, town: town)
        guard let key, resolutions.count < 100_000 else { return resolution }
        if case .one(let area, let way) = resolution.answer, resolution.remarks.isEmpty {
            decided[key] = Decided(area: area, way: way)
        } else {
            resolutions[key] = resolution
        }
        return resolution
    }
}

// MARK: - Named villages

extension VillagePlacer {
    private func named(
        _ area: Int32, _ way: VillagePlacing, at position: Position?
    ) throws(RejectedReason) -> Placing {
        var placing = Placing(village: index.identifier(area), way: way)
        guard let position else { return placing }
        guard let place = index.place(of: area) else {
            try checkNearness(position)
            return placing
        }
        let metres = MetresPerDegree(at: position.latitude).metres(from: position, to: place.position)
        if metres > limits.farFromAreas.metres { try checkNearness(position) }
        if metres > (limits.contradiction + place.uncertainty).metres {
            placing.remarks.append(contradiction(area, place.position.distance(to: position)))
        }
        return placing
    }

    private func contradiction(_ area: Int32, _ length: Length) -> Words {
        let kilometres = Int(length.kilometres.rounded())
        return Words(
            zh: "位置离所写的村 \(index.title(area)) 有 \(kilometres) 公里",
            en: "the position is \(kilometres) km away from the village it names, \(index.title(area))")
    }

    /// Of several villages of one name, the one whose polygons hold the position, else the clearly nearest.
    private func choose(
        _ areas: [Int32], _ name: String?, _ position: Position?
    ) throws(RejectedReason) -> Int32 {
        if let position {
            if let one = chooseByPolygon(areas, position) ?? chooseByNearness(areas, position) { return one }
        }
        throw .villageAmbiguous(name ?? "", candidates: areas.prefix(5).map(index.title))
    }

    /// Village polygons first, then towns', then counties': the first level that leaves exactly one.
    private func chooseByPolygon(_ areas: [Int32], _ position: Position) -> Int32? {
        let holding = boundariesHolding(position).compactMap { index.index(of: $0) }
        guard !holding.isEmpty else { return nil }
        for level in [AdminLevel.village, .town, .county] {
            let ofLevel = holding.filter { index.nodes[Int($0)].level == level }
            guard !ofLevel.isEmpty else { continue }
            let inside = areas.filter { index.isWithin(ofLevel, $0) }
            if inside.count == 1 { return inside[0] }
        }
        return nil
    }

    /// Clear when its farthest possible distance is below the nearest possible one of every other.
    private func chooseByNearness(_ areas: [Int32], _ position: Position) -> Int32? {
        let scale = MetresPerDegree(at: position.latitude)
        var spans: [(area: Int32, from: Double, to: Double)] = []
        for area in areas {
            guard let place = index.place(of: area) else { return nil }
            let metres = scale.metres(from: position, to: place.position)
            spans.append((area, metres - place.uncertainty.metres, metres + place.uncertainty.metres))
        }
        spans.sort { $0.to < $1.to }
        guard let best = spans.first, best.from < limits.contradiction.metres else { return nil }
        return spans.dropFirst().allSatisfy { $0.from > best.to } ? best.area : nil
    }
}

// MARK: - Positions alone

extension VillagePlacer {
    private func unnamed(
        _ scope: [Int32]?, at position: Position?, _ kind: RecordKind
    ) throws(RejectedReason) -> Placing {
        guard let position else { throw .noPosition(kind) }
        let holding = boundariesHolding(position).compactMap { index.index(of: $0) }
        if let village = village(among: holding, scope) {
            return Placing(village: index.identifier(village), way: .polygon)
        }
        let narrowed = narrowed(holding, scope)
        let found = index.villages.nearest(to: position, within: limits.nearestVillage) {
            index.isWithin(narrowed, $0)
        }
        if let found { return Placing(village: index.identifier(found.index), way: .nearest) }
        try checkNearness(position)
        throw .noVillageNear(position, likely: nearestTitles(position, narrowed))
    }

    /// The one village among the areas that hold a position.
    private func village(among holding: [Int32], _ scope: [Int32]?) -> Int32? {
        let villages = holding.filter { index.nodes[Int($0)].level == .village && index.isWithin(scope, $0) }
        return villages.count == 1 ? villages[0] : nil
    }

    /// The towns that hold the position narrow the choice, when they agree with what the row says.
    private func narrowed(_ holding: [Int32], _ scope: [Int32]?) -> [Int32]? {
        for level in [AdminLevel.town, .county] {
            let ofLevel = holding.filter { index.nodes[Int($0)].level == level && index.isWithin(scope, $0) }
            if !ofLevel.isEmpty { return ofLevel }
        }
        return scope
    }

    /// A name nobody knows: only a village's own polygon is stronger than what a person wrote.
    private func unknown(
        _ reason: RejectedReason, _ name: String?, at position: Position?
    ) throws(RejectedReason) -> Placing {
        guard let position else { throw reason }
        let holding = boundariesHolding(position).compactMap { index.index(of: $0) }
        guard let village = village(among: holding, nil) else { throw likelier(reason, at: position) }
        let title = index.title(village)
        let remark = Words(
            zh: "没有村“\(name ?? "")”，按村界归入 \(title)",
            en: "there is no village '\(name ?? "")'; by its outline it lies in \(title)")
        return Placing(village: index.identifier(village), way: .polygon, remarks: [remark])
    }

    /// Where no name is like the one written, the villages around are the likeliest.
    private func likelier(_ reason: RejectedReason, at position: Position) -> RejectedReason {
        guard case .villageUnknown(let name, let likely) = reason, likely.isEmpty else { return reason }
        return .villageUnknown(name, likely: nearestTitles(position, nil))
    }

    /// Refuses positions far from every area the store can locate.
    package func checkNearness(_ position: Position) throws(RejectedReason) {
        guard !index.located.isEmpty else { return }
        if index.located.nearest(to: position, within: limits.farFromAreas, where: { _ in true }) != nil {
            return
        }
        guard boundariesHolding(position).isEmpty else { return }
        let nearest = index.located.nearest(to: position, within: limits.farFromAreas * 10) { _ in true }
        throw .farFromAreas(
            position, nearest: nearest.map { index.title($0.index) },
            kilometres: nearest.map { $0.length.kilometres.rounded() })
    }

    private func nearestTitles(_ position: Position, _ scope: [Int32]?) -> [String] {
        var found: [Int32] = []
        while found.count < 3 {
            let next = index.villages.nearest(to: position, within: limits.nearestVillage * 4) {
                !found.contains($0) && index.isWithin(scope, $0)
            }
            guard let next else { break }
            found.append(next.index)
        }
        return found.map(index.title)
    }
}

extension Placing {
    fileprivate func with(_ remarks: [Words]) -> Placing {
        Placing(village: village, way: way, remarks: self.remarks + remarks)
    }
}
