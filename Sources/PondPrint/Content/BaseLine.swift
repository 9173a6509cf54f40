import PondGeodesy
import PondModel

/// A line of the base map.
package struct BaseLine: Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case road, canal, coast, border

        package var title: Words {
            switch self {
            case .road: Words(zh: "道路", en: "road")
            case .canal: Words(zh: "河渠", en: "canal")
            case .coast: Words(zh: "海岸线", en: "coast")
            case .border: Words(zh: "界线", en: "border")
            }
        }
    }

    package var kind: Kind
    package var positions: [Position]

    package init(kind: Kind, positions: [Position]) {
        self.kind = kind
        self.positions = positions
    }
}
