import GRDB
import PondGeodesy
import PondModel

/// Sums every pond anew, without anything the store keeps of sums. It answers the same question as
/// `AreaLedger` in another way: for each year it asks each pond for the newest season that tells.
struct Recount {
    /// A season of a pond.
    private struct Season {
        let year: Int
        let netSquareMetres: Int
        let demandKilograms: Int?
        let isReported: Bool
        let ourKilograms: Int
        let tellsFeed: Bool
        let tellsOurFeed: Bool
    }

    private let database: Database
    private let occupancy: Double
    private let parents: [Int64: Int64]
    private var totals: [Int64: [Int: AreaTotal]] = [:]
    private var yearsOfVillage: [Int64: Set<Int>] = [:]
    private var allYears: [Int] = []

    init(_ database: Database) throws {
        self.database = database
        occupancy = try Double.fetchOne(database, sql: "SELECT occupancy FROM store") ?? 0
        parents = try Self.parents(database)
        allYears = try [0] + Int.fetchAll(database, sql: "SELECT DISTINCT year FROM pondSeason ORDER BY year")
        try countVillages()
    }

    /// Every total there should be, by area and year.
    func expected() -> [Int64: [AreaTotal]] {
        var years: [Int64: Set<Int>] = [:]
        var villages: [Int64: [Int64]] = [:]
        for (village, begins) in yearsOfVillage {
            var area: Int64? = village
            var passed = Set<Int64>()
            // Areas in a circle are a finding of their own.
            while let current = area, passed.insert(current).inserted {
                years[current, default: []].formUnion(begins)
                villages[current, default: []].append(village)
                area = parents[current]
            }
        }
        return Dictionary(
            uniqueKeysWithValues: years.map { area, begins in
                (area, sums(of: area, villages: villages[area] ?? [], years: begins.sorted()))
            })
    }

    private func sums(of area: Int64, villages: [Int64], years: [Int]) -> [AreaTotal] {
        years.enumerated().map { index, year in
            let until = index + 1 < years.count ? years[index + 1] - 1 : AreaLedger.end
            var sum = AreaTotal(area: Identifier(area), year: year, untilYear: until)
            for village in villages { sum.include(totals[village]?[year]) }
            return sum
        }
    }

    private static func parents(_ database: Database) throws -> [Int64: Int64] {
        let rows = try PreparedStatement(database, "SELECT id, parentID FROM area WHERE parentID IS NOT NULL")
            .all {
                (Int64($0.int(0)), Int64($0.int(1)))
            }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    // MARK: - Villages

    private mutating func countVillages() throws {
        let seasons = try PreparedStatement(
            database,
            """
            SELECT year, usedSquareMetres, demandKilograms, demandMethod IN ('reported', 'farmer'),
                usedOurKilograms, \(StandingSeason.tellsFeed), \(StandingSeason.tellsOurFeed)
            FROM pondSeason WHERE id BETWEEN ?1 * 10000 AND ?1 * 10000 + 9999 ORDER BY id DESC
            """)
        let ponds = try PreparedStatement(
            database, "SELECT id, villageID, usedSquareMetres, position FROM pond")
        try ponds.forEach { pond in
            seasons.bind(1, pond.int(0))
            let newestFirst = try seasons.all {
                Season(
                    year: $0.int(0), netSquareMetres: $0.int(1), demandKilograms: $0.optionalInt(2),
                    isReported: $0.int(3) == 1, ourKilograms: $0.int(4), tellsFeed: $0.int(5) == 1,
                    tellsOurFeed: $0.int(6) == 1)
            }
            let position = pond.position(3) ?? Position(longitude: 0, latitude: 0)
            count(newestFirst, of: Int64(pond.int(1)), netSquareMetres: pond.int(2), at: position)
        }
        extrapolate()
    }

    private mutating func count(
        _ newestFirst: [Season], of village: Int64, netSquareMetres: Int, at position: Position
    ) {
        yearsOfVillage[village, default: [0]].formUnion(newestFirst.map(\.year))
        for year in allYears {
            let begun = newestFirst.drop { $0.year > year }
            let season = begun.first(where: \.tellsFeed) ?? begun.first
            var total =
                totals[village]?[year] ?? AreaTotal(area: Identifier(village), year: year, untilYear: year)
            total.ponds += 1
            total.netSquareMetres += season?.netSquareMetres ?? netSquareMetres
            total.ourKilograms += begun.first(where: \.tellsOurFeed)?.ourKilograms ?? 0
            total.longitudeSum += Int((position.longitude * 1e7).rounded())
            total.latitudeSum += Int((position.latitude * 1e7).rounded())
            if let season, let kilograms = season.demandKilograms {
                total.surveyedPonds += 1
                total.surveyedSquareMetres += season.netSquareMetres
                if season.isReported { total.reportedKilograms += kilograms }
                if !season.isReported { total.calculatedKilograms += kilograms }
                total.oldestYear = min(total.oldestYear ?? season.year, season.year)
                total.newestYear = max(total.newestYear ?? season.year, season.year)
            }
            totals[village, default: [:]][year] = total
        }
    }

    private mutating func extrapolate() {
        for (village, years) in totals {
            totals[village] = years.mapValues { total in
                guard total.surveyedPonds > 0 else { return total }
                var total = total
                if total.surveyedSquareMetres > 0 {
                    let unsurveyed = Double(total.unsurveyedSquareMetres)
                    let mean =
                        unsurveyed * Double(total.surveyedKilograms) / Double(total.surveyedSquareMetres)
                    total.extrapolatedKilograms = Int((mean * occupancy).rounded())
                }
                total.capacityKilograms = total.surveyedKilograms + total.extrapolatedKilograms
                return total
            }
        }
    }
}

extension AreaTotal {
    fileprivate mutating func include(_ village: AreaTotal?) {
        guard let village else { return }
        ponds += village.ponds
        netSquareMetres += village.netSquareMetres
        surveyedPonds += village.surveyedPonds
        surveyedSquareMetres += village.surveyedSquareMetres
        reportedKilograms += village.reportedKilograms
        calculatedKilograms += village.calculatedKilograms
        extrapolatedKilograms += village.extrapolatedKilograms
        capacityKilograms =
            village.capacityKilograms.map { $0 + (capacityKilograms ?? 0) } ?? capacityKilograms
        ourKilograms += village.ourKilograms
        longitudeSum += village.longitudeSum
        latitudeSum += village.latitudeSum
        oldestYear = village.oldestYear.map { min($0, oldestYear ?? $0) } ?? oldestYear
        newestYear = village.newestYear.map { max($0, newestYear ?? $0) } ?? newestYear
    }
}
