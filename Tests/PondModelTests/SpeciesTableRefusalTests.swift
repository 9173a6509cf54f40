import Foundation
import PondModel
import Testing

@Suite struct SpeciesTableRefusalTests {
    let csv: String

    init() throws { csv = try Shipped.text("species.csv") }

    @Test func anUnknownColumnIsNamedWithTheNearest() {
        expect(
            csv.replacing("fcr_typ,", with: "fcr_type,"),
            .unknownColumn("fcr_type", file: "species.csv", nearest: "fcr_typ"))
    }

    @Test func aMissingColumnIsNamed() {
        let lines = csv.split(separator: "\n").map { String($0[..<($0.lastIndex(of: ",") ?? $0.endIndex)]) }
        expect(lines.joined(separator: "\n"), .missingColumn("chosen_by_mode", file: "species.csv"))
    }

    @Test(arguments: [
        ("草鱼,普水", "草鱼,淡水", "class", "淡水"),
        ("600,1000,1500,0.15", "600,很多,1500,0.15", "yield_typ_kg_mu", "很多"),
        ("600,1000,1500,0.15", "600,500,1500,0.15", "yield_typ_kg_mu", "500"),
        ("600,1000,1500,0.15", "600,1000,1500,1.5", "stock_ratio", "1.5"),
        ("1.3,1.7,2.0,0.95", "1.3,1.7,2.0,95", "compound_share_now", "95"),
        ("1.3,1.7,2.0,0.95", "1.3,nan,2.0,0.95", "fcr_typ", "nan"),
        ("0.63,1.373,2.422,1.445,M", "0.63,1.373,2.422,1.445,X", "confidence", "X"),
        ("caoyu,", ",", "code", ""),
    ])
    func aBadCellIsNamedByLineAndColumn(old: String, new: String, column: String, found: String) {
        #expect {
            try SpeciesTable(csv: csv.replacing(old, with: new, maxReplacements: 1))
        } throws: { error in
            guard
                case .badValue(column, file: "species.csv", line: 2, found: found, works: _)? = error
                    as? SettingsError
            else { return false }
            return true
        }
    }

    @Test func aRowWithTooManyCellsIsRefusedByItsLine() {
        expectBadRow(csv.replacing("grass carp,", with: "grass carp,,"), line: 2)
    }

    @Test func aCodeThatStandsTwiceIsRefused() {
        expectBadRow(csv.replacing("\nqingyu,", with: "\ncaoyu,"), line: 3)
    }

    @Test func twoRowsMayNotShareANameUnlessTheModeTellsThemApart() {
        #expect(throws: SettingsError.self) { try SpeciesTable(csv: csv.replacing("鲩|", with: "鲫鱼|鲩|")) }
    }

    @Test func anOpenQuoteIsRefused() {
        expectBadRow(csv + "\"abc", line: csv.split(separator: "\n").count + 1)
    }

    @Test(arguments: ["\r\n", "\r"]) func anyLineEndAndAByteOrderMarkAreTaken(end: String) throws {
        let table = try SpeciesTable(csv: "\u{FEFF}" + csv.replacing("\n", with: end))
        #expect(try table == SpeciesTable(csv: csv))
    }

    private func expect(_ csv: String, _ error: SettingsError) {
        #expect(throws: error) { try SpeciesTable(csv: csv) }
    }

    private func expectBadRow(_ csv: String, line: Int) {
        #expect {
            try SpeciesTable(csv: csv)
        } throws: { error in
            guard case .badRow(file: _, line: line, problem: _)? = error as? SettingsError else {
                return false
            }
            return true
        }
    }
}
