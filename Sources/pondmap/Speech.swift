import Foundation
import PondModel

/// The language of this run: `--lang zh|en` where it stands on the command line, else the locale's.
enum Speech {
    static let language = language(
        arguments: CommandLine.arguments, environment: ProcessInfo.processInfo.environment)

    static func language(arguments: [String], environment: [String: String]) -> Language {
        asked(for: "--lang", in: arguments).flatMap(Language.init(rawValue:)) ?? ofLocale(environment)
    }

    /// POSIX: `LC_ALL` overrides `LC_MESSAGES`, which overrides `LANG`.
    private static func ofLocale(_ environment: [String: String]) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        return locale?.hasPrefix("zh") == true ? .chinese : .english
    }

    private static func asked(for option: String, in arguments: [String]) -> String? {
        for (index, argument) in arguments.enumerated() {
            if argument == option { return arguments.dropFirst(index + 1).first }
            if argument.hasPrefix(option + "=") { return String(argument.dropFirst(option.count + 1)) }
        }
        return nil
    }
}

/// The text in the language of this run.
func say(zh chinese: String, en english: String) -> String {
    Words(zh: chinese, en: english).text(in: Speech.language)
}
