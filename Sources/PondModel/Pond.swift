import PondGeodesy

/// How the survey found the village of a pond.
package enum VillagePlacing: String, CaseIterable, Hashable, Sendable {
    case code, name, polygon, nearest
}

/// A pond as it lies for years: where it is, whose it is, how big it is.
package struct Pond: Hashable, Sendable {
    /// `nil` until the store has given it one.
    package var id: Identifier<Pond>?
    package var village: Identifier<AdminArea>
    package var villagePlacing: VillagePlacing
    /// Unique within the village where it is known.
    package var code: String?
    package var position: Position
    package var boundary: MultiPolygon?
    /// The outline crossed itself and was made valid.
    package var isRepaired: Bool
    /// The outline's own area on the ellipsoid, dikes included.
    package var outlineArea: Area?
    /// What the farmer says, dikes included.
    package var reportedArea: Area?
    /// What the farmer says of the water alone.
    package var netArea: Area?
    package var farmer: Identifier<Farmer>?
    package var note: String?
    /// Columns nobody knows, kept as they came.
    package var extra: [Field]

    package init(
        id: Identifier<Pond>? = nil, village: Identifier<AdminArea>, villagePlacing: VillagePlacing,
        code: String? = nil,
        position: Position, boundary: MultiPolygon? = nil, isRepaired: Bool = false, outlineArea: Area? = nil,
        reportedArea: Area? = nil, netArea: Area? = nil, farmer: Identifier<Farmer>? = nil,
        note: String? = nil,
        extra: [Field] = []
    ) {
        self.id = id
        self.village = village
        self.villagePlacing = villagePlacing
        self.code = code
        self.position = position
        self.boundary = boundary
        self.isRepaired = isRepaired
        self.outlineArea = outlineArea
        self.reportedArea = reportedArea
        self.netArea = netArea
        self.farmer = farmer
        self.note = note
        self.extra = extra
    }
}
