import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondStore

/// Makes the features of ponds from the rows of a scan, and adds up what is in the water by the way.
final class PondFeatures {
    let culture = CultureSums()
    private let names: PondNames
    private let datum: Datum
    private var mixtures: [String: Mixture] = [:]

    /// What a species text of the store means for the layer's fields.
    private struct Mixture {
        let shares: [SpeciesShare]
        let codes: FieldValue
        let title: FieldValue
        let waterClass: WaterClass?
    }

    init(_ names: PondNames, datum: Datum) {
        self.names = names
        self.datum = datum
    }

    func feature(_ row: PondScanRow) -> LayerFeature {
        let mixture = row.species.map { known(String(decoding: $0, as: UTF8.self)) }
        addUp(row, mixture)
        let code = row.code.map { String(decoding: $0, as: UTF8.self) }
        return LayerFeature(
            layer: Layer.pond.rawValue, id: Self.uuid(row.uuid), geometry: geometry(row),
            fields: fields(row, code, mixture), style: mixture?.waterClass?.rawValue,
            folder: [names.villages[row.villageID] ?? ""], name: code ?? "")
    }

    // MARK: - Fields

    /// In the order of the catalog, without those that the edition may not show.
    private func fields(_ row: PondScanRow, _ code: String?, _ mixture: Mixture?) -> [Field] {
        var fields: [Field] = []
        fields.reserveCapacity(13)
        func add(_ name: String, _ value: FieldValue?) {
            if let value, names.fields.contains(name) { fields.append(Field(name, value)) }
        }
        let demand = row.demandKilograms
        let net = row.netSquareMetres
        add("code", code.map { .text($0) })
        add("village", names.villages[row.villageID].map { .text($0) })
        add("year", row.seasonYear.map { .integer(Int64($0)) })
        add("species", mixture?.codes)
        add("speciesName", mixture?.title)
        add("waterClass", mixture?.waterClass.map { .text($0.rawValue) })
        add("netMu", .mu(net))
        add("outlineMu", row.outlineSquareMetres.map { .number(Area.squareMetres($0).mu, places: 3) })
        guard names.edition == .internal else { return fields }
        add("tonnes", demand.map { .tonnes($0) })
        add("tonnesPerMu", demand.flatMap { Self.tonnesPerMu($0, net) })
        add("method", row.demandMethod.map { .text($0.rawValue) })
        add("farmer", row.farmerID.flatMap { names.farmers[$0] }.map { .text($0) })
        add("note", row.note.map { .text(String(decoding: $0, as: UTF8.self)) })
        return fields
    }

    private static func tonnesPerMu(_ kilograms: Int, _ squareMetres: Int) -> FieldValue? {
        guard squareMetres > 0 else { return nil }
        return .number(Double(kilograms) / 1000 / Area.squareMetres(Double(squareMetres)).mu, places: 3)
    }

    private func known(_ text: String) -> Mixture {
        if let known = mixtures[text] { return known }
        let shares = SpeciesText.decode(text)
        let codes = shares.map(\.species)
        let main = shares.max { $0.share < $1.share }.flatMap { names.species.species(code: $0.species) }
        let mixture = Mixture(
            shares: shares, codes: .text(Self.text(shares)),
            title: .text(
                codes.map { names.species.title(of: $0).text(in: names.language) }.joined(separator: "+")),
            waterClass: main?.waterClass)
        mixtures[text] = mixture
        return mixture
    }

    /// `niqiu`, or `niqiu 70%+jiyu 30%`: a survey reads it back as the same shares.
    private static func text(_ shares: [SpeciesShare]) -> String {
        guard shares.count > 1 else { return shares.first?.species ?? "" }
        return shares.map { share in
            "\(share.species) \(FieldValue.number(share.share * 100, places: 4).text)%"
        }.joined(separator: "+")
    }

    // MARK: - Sums

    private func addUp(_ row: PondScanRow, _ mixture: Mixture?) {
        guard let mixture, let kilograms = row.demandKilograms else { return }
        let net = row.netSquareMetres
        if mixture.shares.count == 1 {
            return culture.add(
                village: row.villageID, species: mixture.shares[0].species, netSquareMetres: net,
                kilograms: kilograms)
        }
        let weights = mixture.shares.map { Int(($0.share * 1e6).rounded()) }
        let waters = LargestRemainder.split(net, by: weights)
        let feeds = LargestRemainder.split(kilograms, by: weights)
        for (index, share) in mixture.shares.enumerated() {
            culture.add(
                village: row.villageID, species: share.species, netSquareMetres: waters[index],
                kilograms: feeds[index])
        }
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
