import PondGeodesy
import PondModel

/// One number on a sheet: where it lies, how sure that is, and what it became.
package struct SheetMark: Hashable, Sendable {
    /// How a mark came to its pond, farmer or site.
    package enum Link: String, CaseIterable, Sendable {
        /// The mark brought it in.
        case made
        /// The survey knew it already.
        case known
        /// A person said so.
        case hand
        /// It has none yet.
        case loose
    }

    package var id: Identifier<SheetMark>?
    package var number: String
    /// `pond`, `farmer`, `dealer` and so on, as the survey calls it.
    package var kind: String
    /// In pixels of the upright photo; of an outline, a spot within.
    package var x: Double
    package var y: Double
    /// The outline in pixels, as GeoJSON.
    package var outline: String?
    package var position: Position
    /// The place is within this of the truth nine times in ten; `nil` when nobody knows.
    package var errorMetres: Double?
    /// The outline's area is within this share of the truth nine times in ten.
    package var areaShare: Double?
    /// Whether the outline's area counts.
    package var usesOutline: Bool
    /// What was written beside the number.
    package var fields: [Field]
    package var pond: Identifier<Pond>?
    package var farmer: Identifier<Farmer>?
    package var site: Identifier<Site>?
    package var link: Link
    /// Season of figures that name none.
    package var year: Int?
    /// Why a loose mark is loose.
    package var reason: Words?

    package init(
        id: Identifier<SheetMark>? = nil, number: String, kind: String, x: Double, y: Double,
        outline: String? = nil, position: Position, errorMetres: Double?, areaShare: Double? = nil,
        usesOutline: Bool = false, fields: [Field] = [], pond: Identifier<Pond>? = nil,
        farmer: Identifier<Farmer>? = nil, site: Identifier<Site>? = nil, link: Link, year: Int? = nil,
        reason: Words? = nil
    ) {
        self.id = id
        self.number = number
        self.kind = kind
        self.x = x
        self.y = y
        self.outline = outline
        self.position = position
        self.errorMetres = errorMetres
        self.areaShare = areaShare
        self.usesOutline = usesOutline
        self.fields = fields
        self.pond = pond
        self.farmer = farmer
        self.site = site
        self.link = link
        self.year = year
        self.reason = reason
    }
}
