import ArgumentParser
import Foundation
import PondModel

@main
struct PondMap: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pondmap",
        abstract: say(
            zh: "塘图：把塘口和人放进一个文件，找出目标市场，画出两张图。",
            en: "Ponds and people in one file; target markets and both wall maps out of it."),
        discussion: say(
            zh: "每个命令都有 --help。库文件由 --store 指定，否则取环境变量 PONDMAP_STORE，\n再否则是 pondmap.sqlite。",
            en: "Each verb has its own --help. The store is --store, else PONDMAP_STORE, else pondmap.sqlite."
        ),
        version: "0.1.0",
        subcommands: [
            New.self, Areas.self, Survey.self, Sheet.self, Targets.self, Export.self, Print.self, Prints.self,
            Base.self,
            Policy.self,
            Undo.self,
            Check.self,
            Backup.self, Restore.self,
        ])

    /// Exit codes: 0 done, 1 refused or failed, 64 wrong usage.
    static func main() async {
        do {
            var command = try parsed()
            if var command = command as? AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as any TellingError {
            Output.message(error.words)
            Foundation.exit(1)
        } catch let code as ExitCode {
            Foundation.exit(code.rawValue)
        } catch {
            leave(with: error)
        }
    }

    /// The verb with its options; the answer to a wrong command line or to a call for help ends the program.
    private static func parsed() throws -> any ParsableCommand {
        do {
            return try parseAsRoot()
        } catch {
            if exitCode(for: error).isSuccess { leaveWithHelp(error) }
            leaveForUsage(SpokenUsage.mistake(fullMessage(for: error)))
        }
    }

    private static func leave(with error: any Error) -> Never {
        if exitCode(for: error).isSuccess { leaveWithHelp(error) }
        guard exitCode(for: error) == .validationFailure else {
            Output.message(say(zh: "出错：", en: "Failed: ") + "\(error)")
            Foundation.exit(1)
        }
        let verb = SpokenUsage.verb(of: Array(CommandLine.arguments.dropFirst()))
        leaveForUsage(SpokenUsage.mistake(message(for: error), of: verb))
    }

    private static func leaveWithHelp(_ error: any Error) -> Never {
        print(SpokenUsage.help(fullMessage(for: error)))
        Foundation.exit(0)
    }

    private static func leaveForUsage(_ text: String) -> Never {
        Output.message(say(zh: "用法有误：\n", en: "") + text)
        Foundation.exit(64)
    }
}
