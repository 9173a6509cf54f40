import PondGeodesy
import PondModel

extension PondFigure {
    /// The ponds as a table for people, in the order given.
    package static func table(_ ponds: [PondFigure], species: SpeciesTable, language: Language) -> TextTable {
        let columns = [
            TextTable.Column(Words(zh: "塘号", en: "pond")),
            TextTable.Column(Words(zh: "村", en: "village"), shrinks: true),
            TextTable.Column(Words(zh: "净亩", en: "net mu"), isNumber: true),
            TextTable.Column(Words(zh: "品种", en: "species"), shrinks: true),
            TextTable.Column(Words(zh: "吨/年", en: "t/year"), isNumber: true),
            TextTable.Column(Words(zh: "依据", en: "by")), TextTable.Column(Words(zh: "年", en: "year")),
        ]
        return TextTable(columns: columns, rows: ponds.map { $0.row(species, language) }, language: language)
    }

    private func row(_ table: SpeciesTable, _ language: Language) -> [String] {
        let mu = netSquareMetres.map { Int((Area.squareMetres(Double($0)).mu * 1000).rounded()) }
        return [
            code ?? "–", village, mu.map { GroupedNumber.tenths(ofThousandths: $0) } ?? "–",
            species.map { table.title(of: $0).text(in: language) }.joined(separator: "+"),
            GroupedNumber.tenths(ofThousandths: kilograms), method.title.text(in: language), String(year),
        ]
    }
}

extension Demand.Method {
    /// How a demand was found, in a word.
    package var title: Words {
        switch self {
        case .reported: Words(zh: "实报", en: "reported")
        case .farmer: Words(zh: "户报分摊", en: "farmer's total")
        case .stocking: Words(zh: "放养推算", en: "stocking")
        case .yield: Words(zh: "亩产推算", en: "yield")
        case .area: Words(zh: "面积推算", en: "net mu")
        }
    }
}
