import GRDB
import PondGeodesy
import PondModel

/// Makes batches of ponds for `BulkLoader`. Keep one for all batches of a load.
package struct BulkEncoder {
    private var rows = BulkRows()
    private var uuids = TimeOrderedUUID()
    /// The text of each mixture met lately.
    private var mixtures: [(shares: [SpeciesShare], text: String?)] = []
    private static let mixturesKept = 32

    package init() {}

    /// How many ponds wait in the batch.
    package var count: Int { rows.count }

    /// Adds a pond. Its season's demand counts as it is; `netSquareMetres` is the pond's water as the
    /// capacity model sees it of itself, `inSeason` as it sees it in that season, where the mode has a word
    /// in it. Throws for a season that the table's checks would refuse.
    package mutating func append(
        _ pond: Pond, season: PondSeason?, netSquareMetres: Int, inSeason: Int? = nil
    ) throws {
        let box = pond.boundary?.box
        let encoded = try season.map { try encode($0, netSquareMetres: inSeason ?? netSquareMetres) }
        rows.ponds.append(
            BulkPond(
                uuid: rows.bytes.put(uuids.nextHalves()), village: pond.village,
                villagePlacing: pond.villagePlacing.storedText, code: rows.bytes.put(pond.code),
                isRepaired: pond.isRepaired, outlineSquareMetres: pond.outlineArea?.squareMetres,
                reportedSquareMetres: pond.reportedArea?.squareMetres,
                statedNetSquareMetres: pond.netArea?.squareMetres, netSquareMetres: netSquareMetres,
                farmer: pond.farmer, note: rows.bytes.put(pond.note),
                extra: rows.bytes.put(FieldText.encode(pond.extra)), place: pond.position,
                position: rows.bytes.put(pond.position), boundary: rows.bytes.put(pond.boundary, box: box),
                box: box, season: encoded))
    }

    /// The batch so far; the next one begins.
    package mutating func take() -> BulkRows {
        let taken = rows
        rows = BulkRows()
        rows.ponds.reserveCapacity(taken.ponds.count)
        rows.bytes.reserve(taken.bytes.bytes.count)
        return taken
    }

    private mutating func encode(_ season: PondSeason, netSquareMetres: Int) throws -> BulkSeason {
        let encoded = BulkSeason(
            year: season.year, species: rows.bytes.put(text(of: season.species)),
            mode: rows.bytes.put(season.mode), yieldKilogramsPerMu: season.yieldKilogramsPerMu,
            feedKilograms: season.feed?.wholeKilograms, ourKilograms: season.ourFeed?.wholeKilograms,
            brand: rows.bytes.put(season.brand), stocking: season.stocking,
            netSquareMetres: netSquareMetres, demandKilograms: season.demand?.feed.wholeKilograms,
            demandMethod: season.demand?.method, coefficientVersion: season.demand?.coefficientVersion)
        guard encoded.isStorable else {
            throw DatabaseError(
                resultCode: .SQLITE_CONSTRAINT_CHECK, message: "pondSeason of \(season.year)")
        }
        return encoded
    }

    /// Few mixtures stand in many ponds, and a reader gives the same list again, so that mostly one look at where
    /// it lies is enough.
    private mutating func text(of species: [SpeciesShare]) -> String? {
        guard !species.isEmpty else { return nil }
        let known = mixtures.first { Self.lieTogether($0.shares, species) }
        if let known = known ?? mixtures.first(where: { $0.shares == species }) { return known.text }
        let text = SpeciesText.encode(species)
        if mixtures.count == Self.mixturesKept { mixtures.removeFirst() }
        mixtures.append((species, text))
        return text
    }

    private static func lieTogether(_ left: [SpeciesShare], _ right: [SpeciesShare]) -> Bool {
        left.count == right.count
            && left.withUnsafeBufferPointer { $0.baseAddress }
                == right.withUnsafeBufferPointer { $0.baseAddress }
    }
}
