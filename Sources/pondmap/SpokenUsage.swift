import ArgumentParser
import PondModel

/// What ArgumentParser says of usage and help, in the language of the command line: it speaks English alone.
enum SpokenUsage {
    /// A mistake that the parser found: its message, and the verb's usage.
    static func mistake(_ fullMessage: String) -> String {
        guard Speech.language == .chinese else { return fullMessage }
        return fullMessage.replacing("Error: ", with: "").replacing("Usage: ", with: "用法：")
            .replacing(#/See '(.+)' for more information\./#) { "详见 \($0.output.1)。" }
            .replacing(#/Missing value for '(.+)'/#) { "“\($0.output.1)”后面缺少值；负数写成 --名称=-5" }
            .replacing(#/Missing expected argument '(.+)'/#) { "缺少“\($0.output.1)”" }
            .replacing(#/Unknown option '(.+?)'/#) { "没有选项“\($0.output.1)”" }
            .replacing(#/Unexpected argument '(.+)'/#) { "多出“\($0.output.1)”" }
            .replacing(#/ Did you mean '(.+)'\?/#) { "，是不是“\($0.output.1)”？" }
            .replacing(#/The value '(.+)' is invalid for '(.+)'/#) { "“\($0.output.1)”不能用作“\($0.output.2)”" }
    }

    /// A mistake that the verb itself found, with the way to its help.
    static func mistake(_ message: String, of verb: String) -> String {
        say(
            zh: "\(message)\n详见 \(verb) --help。",
            en: "Error: \(message)\nSee '\(verb) --help' for more information.")
    }

    /// A page of help.
    static func help(_ text: String) -> String {
        guard Speech.language == .chinese else { return text }
        return headings.reduce(text) { $0.replacing($1.english, with: $1.chinese) }
            .replacing(#/\(values: (.+?); default: (.+?)\)/#) { "（可用 \($0.output.1)；默认 \($0.output.2)）" }
            .replacing(#/\(default: (.+?)\)/#) { "（默认 \($0.output.1)）" }
            .replacing(#/\(values: (.+?)\)/#) { "（可用 \($0.output.1)）" }
            .replacing(#/See '(.+)' for detailed help\./#) { "详见 \($0.output.1)。" }
    }

    private static let headings: [(english: String, chinese: String)] = [
        (english: "OVERVIEW: ", chinese: ""), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
        ("SUBCOMMANDS:", "命令："), ("Show the version.", "打印版本。"), ("Show help information.", "打印这份说明。"),
    ]

    /// The verb that the command line names, as people write it: `pondmap sheet fit`.
    static func verb(of arguments: [String]) -> String {
        var command: any ParsableCommand.Type = PondMap.self
        var words = ["pondmap"]
        for argument in arguments {
            guard let next = command.configuration.subcommands.first(where: { $0._commandName == argument })
            else { break }
            command = next
            words.append(argument)
        }
        return words.joined(separator: " ")
    }
}
