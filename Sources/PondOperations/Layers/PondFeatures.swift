import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondStore

/// Makes the features of ponds from the rows of a scan, and adds up what is in the water by the way.
final class PondFeatures {
    private let names: PondNames
    private let datum: Datum
    private let keyNames = Key.names
    private let shown: [Bool]
    private var mixtures: MixtureTable
    private var sums: [MixtureKey: CultureSums.Sum] = [:]

    /// The fields of the layer, in the catalog's order.
    private enum Key: Int, CaseIterable {
        case code, village, year, species, speciesName, waterClass, netMu, outlineMu, tonnes, tonnesPerMu,
            method
        case farmer, note

        /// The name of the field in files.
        static let names = allCases.map { "\($0)" }
    }

    private struct MixtureKey: Hashable {
        let village: Int64
        let mixture: Int
    }

    init(_ names: PondNames, datum: Datum) {
        self.names = names
        self.datum = datum
        shown = keyNames.map { names.fields.contains($0) }
        mixtures = MixtureTable(names.species, names.language)
    }

    func feature(_ row: PondScanRow) -> LayerFeature {
        let index = row.species.map { mixtures.index(of: $0) }
        if let index { addUp(row, index) }
        let mixture = index.map { mixtures[$0] }
        let village = names.villages[row.villageID] ?? ""
        let id = Self.uuid(row.uuid)
        let code = row.code.map { names.code(String(decoding: $0, as: UTF8.self), of: id, in: village) }
        return LayerFeature(
            layer: Layer.pond.rawValue, id: id, geometry: geometry(row),
            fields: fields(row, code, mixture), style: mixture?.waterClass?.rawValue, folder: [village],
            name: code ?? "")
    }

    /// What the ponds so far sum to by village and species.
    var culture: CultureSums {
        let culture = CultureSums()
        for (key, sum) in sums {
            let shares = mixtures[key.mixture].shares
            let weights = shares.map { Int(($0.share * 1e6).rounded()) }
            let waters = LargestRemainder.split(sum.netSquareMetres, by: weights)
            let feeds = LargestRemainder.split(sum.kilograms, by: weights)
            for (index, share) in shares.enumerated() {
                culture.add(
                    village: key.village, species: share.species, netSquareMetres: waters[index],
                    kilograms: feeds[index])
            }
        }
        return culture
    }

    private func addUp(_ row: PondScanRow, _ mixture: Int) {
        guard let kilograms = row.demandKilograms else { return }
        let key = MixtureKey(village: row.villageID, mixture: mixture)
        sums[key, default: CultureSums.Sum()].add(netSquareMetres: row.netSquareMetres, kilograms: kilograms)
    }

    // MARK: - Fields

    /// In the order of the catalog, without those that the edition may not show.
    private func fields(_ row: PondScanRow, _ code: String?, _ mixture: Mixture?) -> [Field] {
        var fields: [Field] = []
        fields.reserveCapacity(shown.count)
        func add(_ key: Key, _ value: @autoclosure () -> FieldValue?) {
            if shown[key.rawValue], let value = value() {
                fields.append(Field(keyNames[key.rawValue], value))
            }
        }
        let demand = row.demandKilograms
        let net = row.netSquareMetres
        add(.code, code.map { .text($0) })
        add(.village, names.villages[row.villageID].map { .text($0) })
        add(.year, row.seasonYear.map { .integer(Int64($0)) })
        add(.species, mixture?.codes)
        add(.speciesName, mixture?.title)
        add(.waterClass, mixture?.waterClass.map { .text($0.rawValue) })
        add(.netMu, .mu(net))
        add(.outlineMu, row.outlineSquareMetres.map { .number(Area.squareMetres($0).mu, places: 3) })
        add(.tonnes, demand.map { .tonnes($0) })
        add(.tonnesPerMu, demand.flatMap { Self.tonnesPerMu($0, net) })
        add(.method, row.demandMethod.map { .text($0.rawValue) })
        add(.farmer, row.farmerID.flatMap { names.farmers[$0] }.map { .text($0) })
        add(.note, row.note.map { .text(names.personal.withoutPhones(String(decoding: $0, as: UTF8.self))) })
        return fields
    }

    private static func tonnesPerMu(_ kilograms: Int, _ squareMetres: Int) -> FieldValue? {
        guard squareMetres > 0 else { return nil }
        return .number(Double(kilograms) / 1000 / Area.squareMetres(Double(squareMetres)).mu, places: 3)
    }

    // MARK: - Geometry and id

    private func geometry(_ row: PondScanRow) -> Geometry {
        guard let blob = row.boundary, var reader = GeometryBlobReader(blob) else {
            return .point(datum.coordinate(of: row.position))
        }
        var polygons: [[[Coordinate]]] = []
        while let ringCount = reader.nextPolygon() {
            var rings: [[Coordinate]] = []
            rings.reserveCapacity(ringCount)
            for _ in 0..<ringCount {
                guard let ring = reader.nextRing() else { break }
                rings.append((0..<ring.count).map { datum.coordinate(of: ring[$0]) })
            }
            polygons.append(rings)
        }
        return polygons.count == 1 ? .polygon(polygons[0]) : .polygons(polygons)
    }

    /// The sixteen bytes of a UUID as text (RFC 9562, 4).
    private static func uuid(_ bytes: UnsafeRawBufferPointer?) -> String {
        guard let bytes, bytes.count == 16 else { return "" }
        return String(unsafeUninitializedCapacity: 36) { text in
            var place = 0
            for (index, byte) in bytes.enumerated() {
                if [4, 6, 8, 10].contains(index) {
                    text[place] = UInt8(ascii: "-")
                    place += 1
                }
                text[place] = hexDigit(byte >> 4)
                text[place + 1] = hexDigit(byte & 15)
                place += 2
            }
            return place
        }
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }
}
