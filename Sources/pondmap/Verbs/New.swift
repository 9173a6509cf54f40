import ArgumentParser
import PondGeodesy
import PondOperations

struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(zh: "建一个新库。", en: "Make a new store."),
        usage: "pondmap new --name <name> --branch <lon,lat> [options]")

    @Option(help: ArgumentHelp(say(zh: "分公司的名字。", en: "The branch's name."), valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp(
            say(zh: "分公司的位置：经度,纬度。", en: "Where the branch is: longitude,latitude."), valueName: "lon,lat"))
    var branch: String

    @Option(
        help: ArgumentHelp(
            say(zh: "--branch 所用的坐标系，默认 wgs84。", en: "The datum of --branch. Default: wgs84."),
            valueName: "wgs84|gcj02|bd09"))
    var datum: String?

    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard name.allSatisfy(\.isWhitespace) else { return }
        throw ValidationError(say(zh: "--name 要有名字，如 赣榆。", en: "--name takes a name, such as 赣榆."))
    }

    func run() async throws {
        let datum = try OptionParsing.datum(datum) ?? .wgs84
        let place = try OptionParsing.coordinate(branch)
        let identity = try await NewStore.run(at: options.path, name: name, branch: place, datum: datum)
        Output.result(
            say(
                zh:
                    "已建库 \(options.path)：\(identity.name)，WGS 84 \(degrees(identity.branch))，编号 \(identity.uuid)。",
                en:
                    "Made \(options.path): \(identity.name), WGS 84 \(degrees(identity.branch)), store \(identity.uuid)."
            ))
    }

    private func degrees(_ position: Position) -> String {
        [position.longitude, position.latitude].map { "\(($0 * 1e6).rounded() / 1e6)" }.joined(separator: ",")
    }
}
