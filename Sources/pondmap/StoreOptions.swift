import ArgumentParser
import Foundation
import PondModel
import PondStore

/// What every verb takes: where the store is, and which language to speak.
struct StoreOptions: ParsableArguments {
    @Option(
        name: .customLong("store"),
        help: ArgumentHelp(
            say(
                zh: "库文件。默认 $PONDMAP_STORE，否则 pondmap.sqlite。",
                en: "The store. Default: $PONDMAP_STORE, else pondmap.sqlite."),
            valueName: "file"))
    var storePath: String?

    @OptionGroup var language: LanguageOption

    var path: String {
        storePath ?? ProcessInfo.processInfo.environment["PONDMAP_STORE"] ?? "pondmap.sqlite"
    }
}

struct LanguageOption: ParsableArguments {
    @Option(
        name: .customLong("lang"),
        help: ArgumentHelp(
            say(zh: "输出语言 zh 或 en，默认按系统语言。", en: "Output in zh or en. Default: the locale's."),
            valueName: "zh|en"))
    var lang: String?

    func validate() throws {
        guard let lang, Language(rawValue: lang) == nil else { return }
        throw ValidationError(
            say(zh: "--lang 只能是 zh 或 en，收到的是“\(lang)”。", en: "--lang takes zh or en; found '\(lang)'."))
    }
}
