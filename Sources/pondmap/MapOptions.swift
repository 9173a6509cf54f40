import ArgumentParser
import PondModel

/// Which of the two maps, for whom and of which year: what printing and exporting share.
struct MapOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            say(zh: "battle 作战分布图，aquaculture 养殖分布图。", en: "battle (作战分布图) or aquaculture (养殖分布图)."),
            valueName: "battle|aquaculture"))
    var map: String
    @Option(
        help: ArgumentHelp(
            say(zh: "internal 对内版，public 对外版。", en: "internal, or public without names."),
            valueName: "internal|public"))
    var edition = "internal"
    @Option(
        help: ArgumentHelp(
            say(zh: "哪一年；默认最近有数字的一年。", en: "The year. Default: the latest with figures."), valueName: "year"))
    var year: Int?

    func wallMap() throws -> WallMap { try OptionParsing.choice(map, option: "map") }
    func chosenEdition() throws -> Edition { try OptionParsing.choice(edition, option: "--edition") }
}
