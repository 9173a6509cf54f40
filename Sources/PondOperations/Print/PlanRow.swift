import Foundation
import PondModel

/// One row of a plan, field by field.
struct PlanRow {
    private let fields: [String: String]
    private let path: String
    private let place: Int

    init(_ feature: Feature, path: String) {
        self.path = path
        place = feature.place
        fields = Dictionary(
            feature.fields.map { ($0.name.lowercased(), $0.value.text.trimmingCharacters(in: .whitespaces)) },
            uniquingKeysWith: { first, _ in first })
    }

    private func text(_ names: String...) -> String? {
        names.lazy.compactMap { fields[$0] }.first { !$0.isEmpty }
    }

    /// The village where one is named, else the town or county.
    var area: String {
        get throws {
            guard let area = text("村", "village") ?? text("镇", "乡镇", "town", "县", "county", "area") else {
                throw refused(.noArea)
            }
            return area
        }
    }

    var responsible: String? { text("负责人", "responsible") }

    var targetTonnes: Double? {
        get throws {
            guard let text = text("目标吨", "目标", "target_t") else { return nil }
            guard let tonnes = Double(text), tonnes.isFinite, tonnes >= 0 else {
                throw refused(.badNumber(text))
            }
            return tonnes
        }
    }

    /// The name of a meeting and its day as `2026-06-01`.
    var event: (name: String, day: String)? {
        get throws {
            guard let name = text("活动", "event") else { return nil }
            let written = text("日期", "date") ?? ""
            guard let match = written.wholeMatch(of: /(\d{4})[-\/.年](\d{1,2})[-\/.月](\d{1,2})日?/),
                let month = Int(match.2), let day = Int(match.3), (1...12).contains(month),
                (1...31).contains(day)
            else { throw refused(.badDay(written)) }
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return (name, "\(match.1)-\(two(month))-\(two(day))")
        }
    }

    /// `nil` where the row does not say.
    var isDone: Bool? { text("已办", "done").map { ["是", "yes", "true", "1", "y"].contains($0.lowercased()) } }

    func refused(_ fault: PlanError.Fault) -> PlanError { .row(path: path, place: place, fault) }
}
