import PondModel

/// Why a plan is not printed: which row, what was found in it and what works.
package enum PlanError: TellingError, Equatable {
    package enum Fault: Equatable, Sendable {
        case noArea, saysNothing, county
        case noPlace(String)
        case badNumber(String), badDay(String)

        fileprivate var words: Words {
            switch self {
            case .noArea: Words(zh: "没有 村 或 镇 列；写名称或代码", en: "needs a village or town, by name or code")
            case .saysNothing:
                Words(zh: "要有 负责人、目标吨 或 活动", en: "needs a responsible, a target_t or an event")
            case .county:
                Words(zh: "县不在各镇表里；请写到镇或村", en: "a county has no row of its own; name its towns or villages")
            case .noPlace(let name):
                Words(
                    zh: "“\(name)”在哪里还不知道；请先用 pondmap areas 给它位置",
                    en: "nobody knows where '\(name)' is; give it a place by pondmap areas")
            case .badNumber(let text):
                Words(zh: "目标吨“\(text)”不是数", en: "target_t '\(text)' is no number")
            case .badDay(let text):
                Words(
                    zh: "活动要有日期，如 2026-06-01；写的是“\(text)”",
                    en: "an event needs its date, as 2026-06-01; found '\(text)'")
            }
        }
    }

    case row(path: String, place: Int, Fault)
    case empty(path: String)
    case onlyForBattle

    package var words: Words {
        switch self {
        case .row(let path, let place, let fault):
            Words(
                zh: "\(path) 第 \(place) 行：\(fault.words.chinese)。",
                en: "\(path), line \(place): \(fault.words.english).")
        case .empty(let path):
            Words(zh: "\(path)：没有计划。", en: "\(path): there is no plan in it.")
        case .onlyForBattle:
            Words(zh: "--plan 只印在作战分布图上。", en: "--plan is for the battle map only.")
        }
    }
}
