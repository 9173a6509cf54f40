import PondFormats
import PondModel
import PondStore

/// What a species text of the store means for the pond layer's fields.
struct Mixture {
    let text: [UInt8]
    let shares: [SpeciesShare]
    let codes: FieldValue
    let title: FieldValue
    /// Of the species with the largest share.
    let waterClass: WaterClass?
}

/// The few mixtures that stand in many ponds, found by the bytes of their text.
struct MixtureTable {
    private let species: SpeciesTable
    private let language: Language
    private var mixtures: [Mixture] = []
    private var indexes: [UInt64: [Int]] = [:]

    init(_ species: SpeciesTable, _ language: Language) {
        self.species = species
        self.language = language
    }

    subscript(index: Int) -> Mixture { mixtures[index] }

    mutating func index(of text: UnsafeBufferPointer<UInt8>) -> Int {
        // FNV-1a, 64 bits (IETF draft-eastlake-fnv).
        var hash: UInt64 = 14_695_981_039_346_656_037
        for byte in text { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        if let known = indexes[hash]?.first(where: { mixtures[$0].text.elementsEqual(text) }) { return known }
        mixtures.append(mixture(text))
        indexes[hash, default: []].append(mixtures.count - 1)
        return mixtures.count - 1
    }

    private func mixture(_ text: UnsafeBufferPointer<UInt8>) -> Mixture {
        let shares = SpeciesText.decode(String(decoding: text, as: UTF8.self))
        let codes = shares.map(\.species)
        let main = shares.max { $0.share < $1.share }.flatMap { species.species(code: $0.species) }
        return Mixture(
            text: Array(text), shares: shares, codes: .text(Self.text(shares)),
            title: .text(codes.map { species.title(of: $0).text(in: language) }.joined(separator: "+")),
            waterClass: main?.waterClass)
    }

    /// `niqiu`, or `niqiu 70%+jiyu 30%`: a survey reads it back as the same shares.
    private static func text(_ shares: [SpeciesShare]) -> String {
        guard shares.count > 1 else { return shares.first?.species ?? "" }
        return shares.map { share in
            "\(share.species) \(FieldValue.number(share.share * 100, places: 4).text)%"
        }.joined(separator: "+")
    }
}
