import ArgumentParser
import PondGeodesy
import PondOperations

/// Which land a sheet shows: an area or a box, one of them.
struct LandOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(zh: "哪个县、镇、村：代码或名称。", en: "A county, town or village, by code or name."),
            valueName: "code|name"))
    var area: String?
    @Option(
        help: ArgumentHelp(
            say(zh: "范围（WGS 84 度）。", en: "The extent, degrees of WGS 84."), valueName: "west,south,east,north"
        ))
    var bbox: String?

    func validate() throws {
        guard (area == nil) == (bbox == nil) else { return }
        throw ValidationError(
            say(
                zh: "请用 --area 或 --bbox 说明印哪里（只用一个）。",
                en: "Say what to print with --area or --bbox, one of them."))
    }

    func choice() throws -> LandChoice {
        if let area { return .area(area) }
        return .box(try OptionParsing.box(bbox ?? ""))
    }
}
