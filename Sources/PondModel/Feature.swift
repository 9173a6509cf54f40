import PondGeodesy

/// One thing in a survey file, still in the file's own words and coordinates.
package struct Feature: Hashable, Sendable {
    /// `nil` for a table row without one; the survey may find it in fields `lon` and `lat`.
    package var geometry: Geometry?
    /// In the file's order. Empty cells are left out.
    package var fields: [Field]
    /// The name of the placemark or waypoint, when the format has one of its own.
    package var name: String?
    /// Folders around the feature, outermost first.
    package var folders: [String]
    /// What the file says of this feature's datum; `nil` where it is silent.
    package var datum: Datum?
    /// Line in a table, number of the placemark or feature (from 1) elsewhere.
    package var place: Int
    /// Set when the feature could not be read whole: the survey rejects it with these words.
    package var damage: Words?

    package init(
        geometry: Geometry?, fields: [Field], name: String? = nil, folders: [String] = [],
        datum: Datum? = nil,
        place: Int, damage: Words? = nil
    ) {
        self.geometry = geometry
        self.fields = fields
        self.name = name
        self.folders = folders
        self.datum = datum
        self.place = place
        self.damage = damage
    }

    package subscript(name: String) -> FieldValue? { fields.first { $0.name == name }?.value }
}
