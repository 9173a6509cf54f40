import PondMarket
import PondModel
import PondOperations

/// The target markets as table, CSV, JSON or GeoJSON.
struct TargetsText {
    let answer: MarketReport
    let language: Language

    func text(as format: TargetsFormat) -> String {
        switch format {
        case .table: answer.table(language: language)
        case .csv: answer.csv(language: language)
        case .json: answer.json(language: language)
        case .geojson: TargetsGeoJSON.text(answer, language: language)
        }
    }
}
