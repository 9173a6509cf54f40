import PondModel
import PondPrint

/// The statistics of farmers on the battle map.
struct PeopleTable {
    struct Person {
        /// `nil` where the edition does not tell it.
        let standing: SymbolKey?
        let brand: String?
        let grade: String?
        let tonnes: Double?
    }

    let legend: Legend
    let language: Language

    private static let grades = ["C1", "C2", "C3", "C4", "C5"]

    /// A row for each standing in the legend's order, of competitors one for each brand, and their sum. Outside the
    /// company only how many there are of each size.
    func table(_ people: [Person]) -> SheetTable {
        guard !people.isEmpty else { return SheetTable() }
        let isInside = people.contains { $0.standing != nil }
        let groups = isInside ? groups(people) : []
        let all = [(say("合计", "All"), people)]
        let sum = [say("户数", "Farmers")] + (isInside ? [say("吨/年", "t/year")] : []) + Self.grades
        return SheetTable(
            title: say("用户", "Farmers"), columns: [isInside ? say("在用", "Feeding") : ""] + sum,
            rows: (groups + all).map { row($0.0, $0.1, isInside: isInside) }, note: "")
    }

    private func groups(_ people: [Person]) -> [(String, [Person])] {
        [SymbolKey.ours, .target, .rival, .unknown, .idle].flatMap { key -> [(String, [Person])] in
            let own = people.filter { $0.standing == key }
            guard !own.isEmpty else { return [] }
            let title = legend[key].title.text(in: language)
            guard key == .rival else { return [(title, own)] }
            let brands = Dictionary(grouping: own) { $0.brand ?? say("竞品", "another brand") }
            return brands.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        }
    }

    private func row(_ title: String, _ people: [Person], isInside: Bool) -> [String] {
        let tonnes = people.compactMap(\.tonnes).reduce(0, +)
        return [title, String(people.count)] + (isInside ? [SheetNumber.text(tonnes, places: 0)] : [])
            + Self.grades.map { grade in
                let count = people.count { $0.grade == grade }
                return count == 0 ? "·" : String(count)
            }
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Words(zh: chinese, en: english).text(in: language)
    }
}
