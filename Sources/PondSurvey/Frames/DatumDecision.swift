import PondGeodesy
import PondModel

/// What the evidence says of a file's datum.
package enum DatumDecision: Hashable, Sendable {
    case decided(Datum, DatumEvidence)
    /// The words say why, and the ways out.
    case undecided(why: Words)

    static let waysOut = Words(
        zh: "请用 --datum wgs84、gcj02 或 bd09 说明（投影坐标用 --crs EPSG:…），或先用 pondmap areas 导入村镇、先导入带塘号的一轮。",
        en: "Say --datum wgs84, gcj02 or bd09 (--crs EPSG:… for projected files), or first load areas, "
            + "or a round with codes.")
}
