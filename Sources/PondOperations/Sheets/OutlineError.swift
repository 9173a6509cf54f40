import Foundation
import PondGeodesy
import PondModel
import PondSurvey

/// How far off the area of an outline may be that was drawn on a sheet.
enum OutlineError {
    /// The share of the area within which the truth lies nine times in ten, when its corners lie within `error`
    /// of theirs nine times in ten.
    ///
    /// The area's derivative by a corner is half the chord between its neighbours (shoelace formula). Four corners
    /// that err independently, each coordinate by σ, as those of a rectangle with the outline's diagonal D, give the
    /// area a deviation of σ·D. A circle that holds nine tenths has the radius 2.146 σ (Rayleigh), and nine
    /// tenths of a normal distribution lie within 1.645 deviations. Neighbouring corners err alike, which makes
    /// the area better than that, never worse.
    static func share(of outline: MultiPolygon, area: Area, error: Length) -> Double {
        guard let box = outline.box, area.squareMetres > 0 else { return .infinity }
        let diagonal = Position(longitude: box.west, latitude: box.south)
            .distance(to: Position(longitude: box.east, latitude: box.north))
        let deviation = error.metres / 2.146 * diagonal.metres
        return 1.645 * deviation / area.squareMetres
    }
}

extension Footprint {
    /// The place alone.
    var withoutOutline: Footprint { Footprint(position: position) }
}

extension BoundingBox {
    /// The box with a margin on all sides; a degree of latitude is at least 110.57 km long on WGS 84.
    func widened(by margin: Length) -> BoundingBox {
        let north = margin.metres / 110_570
        let east = north / max(cos(self.north * .pi / 180), 0.01)
        return BoundingBox(
            west: west - east, south: south - north, east: self.east + east, north: self.north + north)
    }
}
