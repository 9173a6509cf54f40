import PondModel
import PondPrint
import Testing

@Suite struct ColourVisionTests {
    let legend: Legend
    let species: SpeciesTable

    init() throws {
        legend = try Legend(yaml: Shipped.text("legend.yaml"))
        species = try SpeciesTable(csv: Shipped.text("species.csv"))
    }

    /// One thing of the legend: its colour, and what tells it apart without colour.
    struct Entry {
        let name: String
        let colour: Colour
        let signs: [String]
    }

    var entries: [Entry] {
        let symbols = legend.symbols.map {
            Entry(name: $0.key.rawValue, colour: $0.colour, signs: [$0.shape.rawValue, "\($0.mark)"])
        }
        let waters = species.rows.map { row in
            Entry(
                name: row.code, colour: legend.colour(of: row) ?? .white,
                signs: [legend.hatch(of: row.waterClass).rawValue, legend.letter(of: row)])
        }
        return symbols + waters
    }

    @Test(arguments: ColourVision.allCases) func greysStayGreys(vision: ColourVision) {
        for value in stride(from: UInt8(0), through: 250, by: 25) {
            let seen = vision.seen(Colour(red: value, green: value, blue: value))
            for channel in [seen.red, seen.green, seen.blue] { #expect(abs(Int(channel) - Int(value)) <= 1) }
        }
    }

    /// Red and green that only their cones tell apart: without one kind they come close, and blue does not.
    @Test(arguments: [ColourVision.protanopia, .deuteranopia])
    func redAndGreenAreConfusedWithoutTheirCones(vision: ColourVision) throws {
        let red = try #require(Colour(hex: "#cc4444"))
        let green = try #require(Colour(hex: vision == .protanopia ? "#4b664b" : "#6e7a44"))
        let blue = try #require(Colour(hex: "#2b6cb0"))
        #expect(vision.difference(red, green) < ColourVision.usual.difference(red, green) / 2)
        #expect(vision.difference(red, blue) > 40)
    }

    /// White over black is the whole scale of lightness (CIE 15:2004).
    @Test(arguments: ColourVision.allCases) func blackAndWhiteAreAHundredApart(vision: ColourVision) {
        let black = Colour(red: 0, green: 0, blue: 0)
        #expect(abs(vision.difference(black, .white) - 100) < 0.1)
    }

    /// What is no further apart than 20 is taken for the same across a room.
    @Test(arguments: ColourVision.allCases)
    func whatLooksAlikeDiffersInShapeLetterOrHatch(vision: ColourVision) {
        for (place, one) in entries.enumerated() {
            for other in entries.dropFirst(place + 1)
            where vision.difference(one.colour, other.colour) < 20 {
                #expect(one.signs != other.signs, "\(vision): \(one.name) and \(other.name)")
            }
        }
    }

    @Test(arguments: ColourVision.allCases)
    func aStepOfTheTintIsSeenOnEverySpecies(vision: ColourVision) throws {
        for row in species.rows where row.waterClass != .unfed {
            let colour = try #require(legend.colour(of: row))
            let tints = legend.tints.map { colour.over(.white, opacity: $0.opacity) }
            for (fainter, stronger) in zip(tints, tints.dropFirst()) {
                let step = vision.difference(fainter, stronger)
                #expect(step > 2.3, "\(vision): \(row.code) \(fainter.hex) \(stronger.hex) \(step)")
            }
        }
    }
}
