import PondGeodesy
import PondModel

/// One usable row of a survey: what it says, in the model's units. Positions are still the file's own.
package struct Observation: Hashable, Sendable {
    /// Line in a table, number of the placemark or feature elsewhere.
    package var place: Int
    package var kind: RecordKind
    /// The placemark's own name, or a farmer's or site's.
    package var name: String?
    package var code: String?
    /// Name or national code, as written.
    package var village: String?
    package var town: String?
    package var farmerName: String?
    /// Digits only.
    package var phone: String?
    /// In the coordinates of the file; a point when the row gives `lon` and `lat`; `nil` for a row without
    /// a place.
    package var geometry: Geometry?
    /// What the file says of this row's datum.
    package var datum: Datum?
    package var reportedArea: Area?
    package var netArea: Area?
    package var species: [SpeciesShare] = []
    package var mode: String?
    package var yieldKilogramsPerMu: Double?
    package var feed: Mass?
    package var ourFeed: Mass?
    package var brand: String?
    /// 1 to 8.
    package var stage: Int?
    package var hasMoney: Bool?
    package var hasIntent: Bool?
    package var stocking = Stocking()
    package var topRank: Int?
    package var isDemonstration: Bool?
    /// The row's own, else the default given to the reader.
    package var year: Int?
    package var note: String?
    /// Columns nobody knows, as they came.
    package var extra: [Field] = []
    /// What is worth saying about the row without refusing it.
    package var remarks: [Words] = []

    package init(place: Int, kind: RecordKind = .pond) {
        self.place = place
        self.kind = kind
    }
}

extension Observation {
    /// Whether the row tells anything about one year: then it needs a year.
    package var hasSeasonFigures: Bool {
        !species.isEmpty || mode != nil || yieldKilogramsPerMu != nil || feed != nil || ourFeed != nil
            || brand != nil || stocking != Stocking()
    }

    /// Whether the row names a farmer or gives his number.
    package var namesFarmer: Bool { farmerName != nil || phone != nil }
}
