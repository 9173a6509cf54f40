import PondGeodesy
import PondModel

extension Pond {
    /// A new pond, as the row tells of it.
    package init(
        _ observation: borrowing Observation, at footprint: borrowing Footprint,
        in placing: borrowing Placing,
        farmer: Identifier<Farmer>? = nil
    ) {
        self.init(
            village: placing.village, villagePlacing: placing.way, code: observation.code,
            position: footprint.position, boundary: footprint.boundary, isRepaired: footprint.isRepaired,
            outlineArea: footprint.area, reportedArea: observation.reportedArea, netArea: observation.netArea,
            farmer: farmer, note: observation.note, extra: observation.extra)
    }

    /// This pond with what the row adds: an empty cell erases nothing, and noise below a centimetre moves
    /// nothing. Equal to `self` when the row says nothing new.
    package func merged(
        with observation: Observation, at footprint: Footprint?, in placing: Placing?,
        farmer: Identifier<Farmer>? = nil
    ) -> Pond {
        var pond = self
        pond.code = observation.code ?? code
        pond.reportedArea = observation.reportedArea ?? reportedArea
        pond.netArea = observation.netArea ?? netArea
        pond.farmer = farmer ?? self.farmer
        pond.note = observation.note ?? note
        pond.extra = extra.merged(with: observation.extra)
        if let placing { pond.take(placing) }
        if let footprint { pond.take(footprint) }
        return pond
    }

    /// A village that a person named or a polygon gave is not given up for a nearest one.
    private mutating func take(_ placing: Placing) {
        guard placing.way.strength >= villagePlacing.strength else { return }
        village = placing.village
        villagePlacing = placing.way
    }

    /// A point says nothing against a known outline.
    private mutating func take(_ footprint: Footprint) {
        if let drawn = footprint.boundary {
            if let boundary, PositionNoise.isSame(boundary, drawn) { return }
            boundary = drawn
            outlineArea = footprint.area
            isRepaired = footprint.isRepaired
            position = footprint.position
        } else if boundary == nil, !PositionNoise.isSame(position, footprint.position) {
            position = footprint.position
        }
    }
}

extension VillagePlacing {
    /// How much a way of finding the village is worth; words of a person most.
    fileprivate var strength: Int {
        switch self {
        case .nearest: 0
        case .polygon: 1
        case .name: 2
        case .code: 3
        }
    }
}

extension [Field] {
    /// These columns with newer values in place and new columns behind.
    func merged(with newer: [Field]) -> [Field] {
        guard !newer.isEmpty else { return self }
        var merged = self
        for field in newer {
            if let known = merged.firstIndex(where: { $0.name == field.name }) {
                merged[known].value = field.value
            } else {
                merged.append(field)
            }
        }
        return merged
    }
}
