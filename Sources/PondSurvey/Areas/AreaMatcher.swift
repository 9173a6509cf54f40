import PondModel

/// Finds the area that a row of an area file means: by code, else by name under its parent.
package struct AreaMatcher: Sendable {
    private let index: VillageIndex

    package init(_ index: VillageIndex) { self.index = index }

    /// A row with an unknown code may still name an area that had none so far, when its parent is known; one
    /// with another code is another area.
    package func match(_ row: AreaRow) -> AreaMatch {
        let scope = scope(of: row)
        guard let code = row.code else {
            return match(index.areas(named: row.name, level: row.level, within: scope))
        }
        if let known = index.area(withCode: code.digits) { return .known(index.identifier(known)) }
        guard scope != nil else { return .new }
        let found = index.areas(named: row.name, level: row.level, within: scope)
        return match(found.filter { !index.nodes[Int($0)].hasCode })
    }

    private func match(_ found: [Int32]) -> AreaMatch {
        switch found.count {
        case 0: .new
        case 1: .known(index.identifier(found[0]))
        default: .doubtful(found.map(index.identifier))
        }
    }

    /// Why the row cannot be what it says; `nil` where it can: a known code keeps its level, the area above is of
    /// a higher one, and a row that only a name can place needs a name that is known.
    package func contradiction(of row: AreaRow) -> Words? {
        otherLevel(of: row) ?? parentTooLow(of: row) ?? parentUnknown(of: row)
    }

    private func otherLevel(of row: AreaRow) -> Words? {
        guard let code = row.code, let known = level(of: code), known != row.level else { return nil }
        return Words(
            zh: "代码 \(code.short) 是已知的\(known.title.chinese)，这里写的是\(row.level.title.chinese)",
            en: "code \(code.short) is a known \(known.rawValue), here it says \(row.level.rawValue)")
    }

    private func parentTooLow(of row: AreaRow) -> Words? {
        guard let code = row.parentCode, let parent = level(of: code), !parent.isAbove(row.level) else {
            return nil
        }
        return Words(
            zh: "上级 \(code.short) 不比\(row.level.title.chinese)高一级；请改上级代码",
            en:
                "the parent \(code.short) is no level above a \(row.level.rawValue); correct the parent's code"
        )
    }

    private func parentUnknown(of row: AreaRow) -> Words? {
        guard row.code == nil, let name = row.parentName ?? row.parentCode?.short, scope(of: row) == nil
        else { return nil }
        return Words(
            zh: "没有上级“\(name)”；请先导入它，或给出代码",
            en: "there is no parent '\(name)'; load it first, or give a code")
    }

    private func level(of code: AreaCode) -> AdminLevel? {
        index.area(withCode: code.digits).map { index.nodes[Int($0)].level }
    }

    /// The area above a row, by its code, else by its name when only one is called so.
    package func parent(of row: AreaRow) -> Identifier<AdminArea>? {
        guard let scope = scope(of: row), scope.count == 1 else { return nil }
        return index.identifier(scope[0])
    }

    private func scope(of row: AreaRow) -> [Int32]? {
        if let code = row.parentCode, let parent = index.area(withCode: code.digits) { return [parent] }
        guard let name = row.parentName, let level = row.level.parent else { return nil }
        let found = index.areas(named: name, level: level, within: nil)
        return found.isEmpty ? nil : found
    }
}
