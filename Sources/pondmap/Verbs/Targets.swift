import ArgumentParser
import Foundation
import PondMarket
import PondModel
import PondOperations

struct Targets: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(
            zh: "找出目标市场：半径以内的万吨县、镇、村。", en: "Find the target markets: areas of 10,000 t within the radius."),
        usage: "pondmap targets [options]")

    @Option(
        help: ArgumentHelp(
            say(
                zh: "离分公司多远以内（含）；默认按规则。",
                en: "Within this distance of the branch, inclusive. Default: the policy's."),
            valueName: "100km"))
    var within: String?
    @Option(
        help: ArgumentHelp(
            say(
                zh: "年容量至少多少（含）；默认按规则。",
                en: "At least this capacity a year, inclusive. Default: the policy's."), valueName: "10000t"))
    var atLeast: String?
    @Option(help: ArgumentHelp(say(zh: "哪一级。", en: "Which level."), valueName: "village|town|county|all"))
    var level = "all"
    @Option(
        help: ArgumentHelp(
            say(zh: "哪一年；默认最近有数字的一年。", en: "The year. Default: the latest with figures."), valueName: "year"))
    var year: Int?
    @Option(
        help: ArgumentHelp(
            say(zh: "离万吨差多少以内也列出。", en: "How far below the threshold still shows."), valueName: "20%"))
    var nearMiss: String?
    @Option(help: ArgumentHelp(say(zh: "写成哪种：\n", en: "How to write it."), valueName: "format"))
    var format = TargetsFormat.table
    @Option(
        help: ArgumentHelp(
            say(zh: "凭什么：一个地方的算法和最大的三十口塘。", en: "Why: one area's sum, and its thirty largest ponds."),
            valueName: "code"))
    var explain: String?
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let start = ContinuousClock.now
        let asked = try OptionParsing.reading {
            try TargetsRequest(within: within, atLeast: atLeast, level: level, year: year, nearMiss: nearMiss)
        }
        if let explain {
            let explanation = try await OpenStore.forAnswers(options.path) { store in
                try await ExplainMarket.run(explain, asked, in: store)
            }
            return Output.result(explanation.text(in: Speech.language))
        }
        let answer = try await OpenStore.forAnswers(options.path, isMapped: true) { store in
            let policy = try FindTargets.policy(of: store)
            let asking = ContinuousClock.now
            let answer = try FindTargets.run(asked, policy, in: store)
            Timing.tell("targets", since: asking)
            return answer
        }
        Output.result(TargetsText(answer: answer, language: Speech.language).text(as: format))
        Timing.tell("targets-with-opening", since: start)
    }
}

/// How target markets are written to stdout.
enum TargetsFormat: String, CaseIterable, ExpressibleByArgument {
    case table, csv, json, geojson
}
