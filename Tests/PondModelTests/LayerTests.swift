import PondModel
import Testing

@Suite struct LayerTests {
    @Test(arguments: Layer.allCases) func phonesMoneyAndIntentAppearInNoEdition(layer: Layer) {
        for edition in Edition.allCases {
            let names = Set(layer.fields(in: edition).map(\.name))
            #expect(names.isDisjoint(with: ["phone", "hasMoney", "hasIntent"]))
        }
    }

    @Test(arguments: Layer.allCases) func outsidePeopleAreCodes(layer: Layer) {
        let fields = layer.fields(in: .public)
        #expect(fields.allSatisfy { !$0.isPersonal })
        let hidden = [
            "development", "brand", "stage", "topRank", "farmer", "ourTonnes", "marketShare", "note",
        ]
        #expect(Set(fields.map(\.name)).isDisjoint(with: hidden))
    }

    @Test(arguments: [Layer.farmer, .dealer, .outlet, .camp]) func namesOfPeopleStayInside(layer: Layer) {
        #expect(layer.fields(in: .internal).map(\.name).contains("name"))
        #expect(!layer.fields(in: .public).map(\.name).contains("name"))
        #expect(layer.fields(in: .public).map(\.name).contains("code"))
    }

    @Test func competitorsStayInside() {
        #expect(Layer.competitor.fields(in: .public).isEmpty)
        #expect(!Layer.competitor.fields(in: .internal).isEmpty)
        #expect(Layer.allCases.filter { !$0.editions.contains(.public) } == [.competitor])
    }

    @Test func eachMapHasItsLayers() {
        let battle: Set<Layer> = [.branch, .ring, .market, .farmer, .dealer, .competitor, .outlet, .camp]
        #expect(Set(WallMap.battle.layers) == battle)
        #expect(Set(WallMap.aquaculture.layers) == [.pond, .village, .town, .branch])
    }

    @Test(arguments: Layer.allCases) func aFieldStandsOnceAndIsToldInBothLanguages(layer: Layer) {
        let names = layer.fields.map(\.name)
        #expect(Set(names).count == names.count && !names.isEmpty)
        #expect(layer.fields.allSatisfy { !$0.meaning.chinese.isEmpty && !$0.meaning.english.isEmpty })
    }

    @Test func aMarketTellsWhatTheAnswerTells() {
        let names = Set(Layer.market.fields(in: .internal).map(\.name))
        #expect(
            names.isSuperset(of: [
                "code", "name", "level", "parent", "capacityTonnes", "surveyedTonnes", "netMu", "ponds",
                "coverage",
                "distanceMetres", "ourTonnes", "marketShare", "headcount", "badge",
            ]))
    }
}
