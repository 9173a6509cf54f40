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
