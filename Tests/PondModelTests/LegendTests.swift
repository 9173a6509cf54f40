import PondModel
import Testing

@Suite struct LegendTests {
    let yaml: String
    let legend: Legend

    init() throws {
        yaml = try Shipped.text("legend.yaml")
        legend = try Legend(yaml: yaml)
    }

    @Test(arguments: SymbolKey.allCases) func everyKeyHasItsSymbol(key: SymbolKey) {
        #expect(legend[key].key == key)
    }

    /// Photocopies and colour-blind readers: colour never stands alone.
    @Test func symbolsOfOneShapeDifferInWhatIsWrittenOnThem() {
        for one in legend.symbols {
            for other in legend.symbols where other.key != one.key && other.shape == one.shape {
                #expect(one.mark != other.mark, "\(one.key) and \(other.key)")
            }
        }
    }

    /// Round labels are sold in 6, 8, 10, 13, 16, 19 and 25 mm.
    @Test func stickersHaveSizesThatShopsSell() {
        for symbol in legend.symbols where symbol.shape != .outline {
            #expect([6, 8, 10, 13, 16, 19, 25].contains(symbol.millimetres), "\(symbol.key)")
        }
        let scales: [SymbolKey] = [.scale1, .scale2, .scale3, .scale4, .scale5]
        #expect(scales.map { legend[$0].millimetres } == [16, 13, 10, 8, 6])
    }

    @Test func whatTellsOfPeopleAndCompetitorsIsInternal() {
        let inside: [SymbolKey] = [
            .developmentA, .developmentB, .developmentC, .rival, .competitor, .target, .top,
        ]
        for key in inside { #expect(legend[key].editions == [.internal], "\(key)") }
    }

    @Test func everySpeciesHasAColourOfItsOwn() throws {
        let table = try SpeciesTable(csv: Shipped.text("species.csv"))
        #expect(Set(legend.speciesColours.keys) == Set(table.rows.map(\.code)))
        #expect(Set(legend.speciesColours.values).count == table.rows.count)
    }

    @Test func everySpeciesHasALetterOfItsOwn() throws {
        let rows = try SpeciesTable(csv: Shipped.text("species.csv")).rows
        #expect(Set(legend.speciesLetters.keys) == Set(rows.map(\.code)))
        #expect(Set(rows.map(legend.letter(of:))).count == rows.count)
    }

    @Test func everyClassHasAHatchOfItsOwn() {
        #expect(Set(WaterClass.allCases.map(legend.hatch(of:))).count == WaterClass.allCases.count)
    }

    /// Stores made before legends had letters and hatches go on working.
    @Test func withoutLettersTheNameBegins() throws {
        let older = yaml.replacing(/\nletters:\n(  [^\n]*\n)+/, with: "")
            .replacing(/\nhatches:\n(  [^\n]*\n)+/, with: "")
        let carp = try #require(SpeciesTable(csv: Shipped.text("species.csv")).species(code: "caoyu"))
        let legend = try Legend(yaml: older)
        #expect(legend.speciesLetters.isEmpty && legend.letter(of: carp) == "草")
        #expect(legend.hatch(of: .special) == .none)
    }

    /// 普水 blue-green, 特水 orange-red: the family shows in which of red and blue is stronger.
    @Test func theColoursKeepToTheirFamilies() throws {
        for row in try SpeciesTable(csv: Shipped.text("species.csv")).rows {
            let colour = try #require(legend.colour(of: row))
            switch row.waterClass {
            case .common: #expect(colour.blue > colour.red, "\(row.code)")
            case .special: #expect(colour.red > colour.blue, "\(row.code)")
            case .unfed:
                #expect(max(colour.red, colour.blue) - min(colour.red, colour.blue) < 20, "\(row.code)")
            }
        }
    }

    @Test func moreFeedPerMuIsDrawnStronger() {
        let opacities = [0, 0.05, 0.116, 0.5, 1.2, 1.625, 2.6, 11.6].map { legend.opacity(tonnesPerMu: $0) }
        #expect(opacities == opacities.sorted())
        #expect(Set(opacities).count == 6)
    }

    @Test(arguments: [
        ("shape: factory", "shape: fabrik", "symbols.branch.shape"),
        ("\"#d7191c\"", "\"red\"", "symbols.branch.colour"),
        ("\"#d7191c\"", "\"#d7191\"", "symbols.branch.colour"),
        ("size_mm: 19", "size_mm: 大", "symbols.branch.size_mm"),
        ("size_mm: 19", "size_mm: 0", "symbols.branch.size_mm"),
        ("edition: both", "edition: all", "symbols.branch.edition"),
        ("mark: \"厂\"", "mark: 工厂区", "symbols.branch.mark"),
        ("common: \"#1f9e9e\"", "common: \"1f9e9e\"", "classes.common"),
        ("caoyu: \"#", "caoyu: \"", "species.caoyu"),
        ("caoyu: \"草\"", "caoyu: \"草鱼\"", "letters.caoyu"),
        ("caoyu: \"草\"", "caoyu: \"青\"", "letters.qingyu"),
        ("special: rising", "special: wavy", "hatches.special"),
        ("opacity: 0.20", "opacity: 2", "tints[1].opacity"),
        ("from_t_per_mu: 0.1,", "from_t_per_mu: 0,", "tints[2].from_t_per_mu"),
        ("from_t_per_mu: 0,", "from_t_per_mu: 0.05,", "tints[1].from_t_per_mu"),
    ])
    func aBadValueIsRefusedByItsKey(old: String, new: String, key: String) {
        #expect {
            try Legend(yaml: yaml.replacing(old, with: new, maxReplacements: 1))
        } throws: { error in
            guard
                case .badValue(key, file: "legend.yaml", line: .some, found: _, works: _)? = error
                    as? SettingsError
            else { return false }
            return true
        }
    }

    @Test(arguments: [
        ("\n  branch:", "\n  brunch:", "symbols.brunch", "branch"), ("\ntints:", "\ntint:", "tint", "tints"),
        ("shape: factory", "shap: factory", "symbols.branch.shap", "shape"),
        ("  common: \"", "  comon: \"", "classes.comon", "common"),
    ])
    func anUnknownKeyIsRefusedWithTheNearest(old: String, new: String, key: String, nearest: String) {
        #expect {
            try Legend(yaml: yaml.replacing(old, with: new, maxReplacements: 1))
        } throws: { error in
            guard case .unknownKey(key, file: _, line: .some, nearest: nearest)? = error as? SettingsError
            else {
                return false
            }
            return true
        }
    }

    @Test func aSymbolThatIsMissingIsRefusedByName() {
        let short = yaml.replacing(/\n  top:\n[^\n]*/, with: "")
        #expect(throws: SettingsError.missingKey("symbols.top", file: "legend.yaml")) {
            try Legend(yaml: short)
        }
    }
}
