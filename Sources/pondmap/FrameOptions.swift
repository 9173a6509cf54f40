import ArgumentParser
import PondGeodesy
import PondModel
import PondSurvey

/// What the command line says of the coordinates in the files.
struct FrameOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            say(
                zh: "文件自己没写坐标系时，坐标是哪一种。", en: "The datum of files that do not say it themselves."),
            valueName: "wgs84|gcj02|bd09"))
    var datum: String?

    @Option(
        help: ArgumentHelp(
            say(
                zh: "投影坐标（DXF、投影文件）的编号，如 EPSG:4549。",
                en: "The system of projected files (DXF …), as EPSG:4549."),
            valueName: "EPSG:code"))
    var crs: String?

    func validate() throws {
        guard datum != nil, crs != nil else { return }
        throw ValidationError(
            say(zh: "--datum 和 --crs 只能给一个。", en: "Give --datum or --crs, not both."))
    }

    func frame() throws -> SourceFrame? {
        if let crs { return .crs(crs) }
        return try OptionParsing.datum(datum).map { .datum($0) }
    }
}
