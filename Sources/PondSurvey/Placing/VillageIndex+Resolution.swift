import PondModel

extension VillageIndex {
    /// What the texts of the columns village and town mean.
    func resolution(village: String?, town: String?) -> NameResolution {
        guard let town else { return NameResolution(answer: answer(village, within: nil, town: nil)) }
        let scope = scope(named: town)
        if let scope { return NameResolution(answer: answer(village, within: scope, town: town)) }
        return withoutTown(village, town)
    }

    /// Towns get merged and renamed: a village that is the only one of its name needs none.
    private func withoutTown(_ village: String?, _ town: String) -> NameResolution {
        let unscoped = answer(village, within: nil, town: nil)
        guard case .one = unscoped else {
            return NameResolution(answer: .unknown(.townUnknown(town, likely: likelyTowns(town))))
        }
        let remark = Words(
            zh: "没有镇“\(town)”，只按村名", en: "there is no town '\(town)'; the village's name alone decided")
        return NameResolution(answer: unscoped, remarks: [remark])
    }

    /// The towns of a text such as 墩尚镇 or 赣榆区墩尚镇.
    private func scope(named text: String) -> [Int32]? {
        let towns = towns(named: text)
        if !towns.isEmpty { return towns }
        let parts = AreaName.parts(of: text)
        guard parts.count > 1 else { return nil }
        let inner = self.towns(named: parts[parts.count - 1])
        let outer = self.towns(named: parts[parts.count - 2])
        let both = inner.filter { isWithin(outer, $0) }
        return both.isEmpty ? nil : both
    }

    private func answer(_ village: String?, within scope: [Int32]?, town: String?) -> NameResolution.Answer {
        guard let village else { return .unnamed(scope: scope) }
        if Self.codeNumber(village) != nil { return answer(code: village, scope) }
        let found = villages(named: village, within: scope)
        if found.count == 1 { return .one(found[0], .name) }
        if found.count > 1 { return .several(found) }
        if let inParts = answer(parts: village, within: scope) { return inParts }
        let elsewhere = villages(named: village, within: nil)
        if let town, !elsewhere.isEmpty {
            return .unknown(
                .notInTown(village: village, town: town, elsewhere: elsewhere.prefix(3).map(title)))
        }
        return .unknown(.villageUnknown(village, likely: likelyVillages(village, within: scope)))
    }

    private func answer(code: String, _ scope: [Int32]?) -> NameResolution.Answer {
        guard let area = area(withCode: code) else {
            return .unknown(.villageUnknown(code, likely: villagesOfTown(withCode: code)))
        }
        return nodes[Int(area)].level == .village ? .one(area, .code) : .unnamed(scope: [area])
    }

    /// 墩尚镇河口村 in one cell, or a town's name where the village's should stand.
    private func answer(parts village: String, within scope: [Int32]?) -> NameResolution.Answer? {
        let parts = AreaName.parts(of: village)
        if let last = parts.last, parts.count > 1 {
            let outer = towns(named: parts[parts.count - 2]).filter { isWithin(scope, $0) }
            let found = outer.isEmpty ? [] : villages(named: last, within: outer)
            if found.count == 1 { return .one(found[0], .name) }
            if found.count > 1 { return .several(found) }
        }
        guard let last = parts.last, AreaName.townStem(last) != last else { return nil }
        let towns = towns(named: last).filter { isWithin(scope, $0) }
        return towns.isEmpty ? nil : .unnamed(scope: towns)
    }
}

// MARK: - Likely names

extension VillageIndex {
    private func likelyVillages(_ name: String, within scope: [Int32]?) -> [String] {
        let wanted = nodes.indices.lazy.map(Int32.init).filter {
            self.nodes[Int($0)].level == .village && self.isWithin(scope, $0)
        }
        let stems = wanted.map { (index: $0, stem: AreaName.villageStem(self.nodes[Int($0)].name)) }
        return LikelyNames.among(stems, like: AreaName.villageStem(name)).map(title)
    }

    private func likelyTowns(_ name: String) -> [String] {
        let towns = nodes.indices.lazy.map(Int32.init).filter { self.nodes[Int($0)].level != .village }
        let stems = towns.map { (index: $0, stem: AreaName.townStem(self.nodes[Int($0)].name)) }
        return LikelyNames.among(stems, like: AreaName.townStem(name)).map(title)
    }

    /// A code may have a slip in its last digits: the first villages of its town.
    private func villagesOfTown(withCode code: String) -> [String] {
        guard code.utf8.count == 12, let town = area(withCode: String(code.prefix(9))) else { return [] }
        return nodes.indices.lazy.filter { self.nodes[$0].parent == town }.prefix(3).map { title(Int32($0)) }
    }
}
