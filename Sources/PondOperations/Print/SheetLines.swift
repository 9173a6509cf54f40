import PondGeodesy
import PondModel
import PondPrint
import PondStore

/// Borders of areas, and the lines that `pondmap base` brought in.
struct SheetLines {
    let gathering: SheetGathering

    init(_ gathering: SheetGathering) { self.gathering = gathering }

    func lines(within box: BoundingBox) throws -> [BaseLine] {
        let showsBorders =
            gathering.request.edition == .internal
            || gathering.context.settling.policy.print.showsPublicBorders
        let borders =
            !showsBorders
            ? []
            : try gathering.reading.areaBoundaries(intersecting: box).flatMap { area in
                (area.boundary?.polygons ?? []).flatMap { polygon in
                    polygon.rings.map { BaseLine(kind: .border, positions: $0) }
                }
            }
        let base = try gathering.reading.baseLines(near: box).compactMap { line in
            BaseLine.Kind(rawValue: line.kind).flatMap { kind in
                kind == .border && !showsBorders ? nil : BaseLine(kind: kind, positions: line.positions)
            }
        }
        return borders + base
    }
}
