import PondGeodesy

/// The three levels at which markets are counted.
package enum AdminLevel: String, CaseIterable, Hashable, Sendable {
    case county, town, village

    package var title: Words {
        switch self {
        case .county: Words(zh: "县", en: "county")
        case .town: Words(zh: "镇", en: "town")
        case .village: Words(zh: "村", en: "village")
        }
    }

    /// Whether areas of this level hold areas of the other.
    package func isAbove(_ other: AdminLevel) -> Bool {
        switch (self, other) {
        case (.county, .town), (.county, .village), (.town, .village): true
        default: false
        }
    }

    /// The level above, where there is one.
    package var parent: AdminLevel? {
        switch self {
        case .county: nil
        case .town: .county
        case .village: .town
        }
    }
}

/// A county, town or village.
package struct AdminArea: Hashable, Sendable {
    package var id: Identifier<AdminArea>
    /// `nil` for a concentration or village that has no national code.
    package var code: AreaCode?
    package var level: AdminLevel
    package var name: String
    package var parent: Identifier<AdminArea>?
    /// Where the area says it is: its own point.
    package var place: Position?
    /// `nil` when unknown or not asked for: outlines are heavy.
    package var boundary: MultiPolygon?

    package init(
        id: Identifier<AdminArea>, code: AreaCode?, level: AdminLevel, name: String,
        parent: Identifier<AdminArea>?, place: Position? = nil, boundary: MultiPolygon? = nil
    ) {
        self.id = id
        self.code = code
        self.level = level
        self.name = name
        self.parent = parent
        self.place = place
        self.boundary = boundary
    }
}
