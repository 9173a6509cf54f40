import ArgumentParser
import Foundation
import PondOperations
import PondStore

struct Policy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(
            zh: "查看或更换规则、系数、图例。", en: "Show or exchange the policy, the coefficients and the legend."),
        subcommands: [Show.self, Load.self])

    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: say(
                zh: "打印库里的规则（或系数、图例）。", en: "Print the store's policy (or coefficients, or legend)."),
            usage: "pondmap policy show [options]")

        @Option(help: ArgumentHelp(say(zh: "看哪一样。", en: "Which one."), valueName: "policy|species|legend"))
        var kind = SettingKind.policy
        @OptionGroup var options: StoreOptions

        func run() async throws {
            let setting = try await OpenStore.with(options.path, isReading: true) { store in
                try await ExchangePolicy.show(kind, in: store)
            }
            Output.message(say(zh: "第 \(setting.version) 版", en: "version \(setting.version)"))
            Output.result(setting.text)
        }
    }

    struct Load: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: say(
                zh: "换上新规则（.yaml）或系数（.csv），说明合计变了多少。",
                en:
                    "Exchange the policy (.yaml) or coefficients (.csv), and say which totals change and by how much."
            ), usage: "pondmap policy load <file> [options]")

        @Argument(
            help: ArgumentHelp(
                say(
                    zh: "policy.yaml、species.csv 或 legend.yaml。",
                    en: "policy.yaml, species.csv or legend.yaml."), valueName: "file"))
        var file: String
        @Option(
            help: ArgumentHelp(
                say(
                    zh: "文件是哪一样；默认 .csv 是系数，\n文件名含 legend 是图例，其余是规则。\n",
                    en:
                        "What the file is. Default: .csv coefficients, a name with 'legend' the legend, else the policy."
                ),
                valueName: "policy|species|legend"))
        var kind: SettingKind?
        @Flag(help: ArgumentHelp(say(zh: "只报告，不写入。", en: "Report, and write nothing.")))
        var dryRun = false
        @OptionGroup var options: StoreOptions

        func run() async throws {
            let report = try await OpenStore.with(options.path) { store in
                try await ExchangePolicy.load(file, as: kind, isRehearsal: dryRun, into: store)
            }
            Output.result(PolicyChangeText(report: report, language: Speech.language).text)
        }
    }
}

extension SettingKind: ExpressibleByArgument {}
