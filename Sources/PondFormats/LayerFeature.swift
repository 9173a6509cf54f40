import PondGeodesy
import PondModel

/// One thing of a map layer, ready to be written: coordinates in the target's datum, rings closed.
package struct LayerFeature: Sendable {
    /// The layer's name in the catalog.
    package var layer: String
    /// Stays the same from one export to the next.
    package var id: String
    package var geometry: Geometry
    package var fields: [Field]
    /// The key of its symbol in the legend.
    package var style: String?
    /// Folders within its layer, outermost first, for formats that have folders.
    package var folder: [String]
    /// What stands beside the symbol.
    package var name: String

    package init(
        layer: String, id: String, geometry: Geometry, fields: [Field], style: String? = nil,
        folder: [String] = [], name: String
    ) {
        self.layer = layer
        self.id = id
        self.geometry = geometry
        self.fields = fields
        self.style = style
        self.folder = folder
        self.name = name
    }
}
