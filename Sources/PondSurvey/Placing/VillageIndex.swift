import PondGeodesy
import PondModel

/// All counties, towns and villages of a store, to be found by code, by name and by nearness.
package struct VillageIndex: Sendable {
    struct Node: Sendable {
        let id: Int64
        let level: AdminLevel
        let hasCode: Bool
        /// Place in `nodes`, -1 for none.
        var parent: Int32
        let name: String
        let place: Position?
    }

    private(set) var nodes: [Node] = []
    private(set) var villages = AreaGrid()
    private(set) var located = AreaGrid()
    private var byIdentifier: [Int64: Int32] = [:]
    private var byCode: [Int64: Int32] = [:]
    private var villageNames = NameChains()
    private var townNames = NameChains()

    /// `areas` of every level, in any order.
    package init(_ areas: [AdminArea]) {
        nodes.reserveCapacity(areas.count)
        byIdentifier.reserveCapacity(areas.count)
        byCode.reserveCapacity(areas.count)
        for area in areas { add(area) }
        for (index, area) in areas.enumerated() {
            if let parent = area.parent { nodes[index].parent = byIdentifier[parent.number] ?? -1 }
        }
    }

    private mutating func add(_ area: AdminArea) {
        let index = Int32(nodes.count)
        nodes.append(
            Node(
                id: area.id.number, level: area.level, hasCode: area.code != nil, parent: -1, name: area.name,
                place: area.place))
        byIdentifier[area.id.number] = index
        if let code = area.code, let number = Int64(code.digits) { byCode[number] = index }
        switch area.level {
        case .village: villageNames.add(index, under: AreaName.villageStem(area.name))
        case .town: townNames.add(index, under: AreaName.townStem(area.name))
        case .county: townNames.add(index, under: AreaName.countyStem(area.name))
        }
        guard let place = area.place else { return }
        located.add(index, at: place)
        if area.level == .village { villages.add(index, at: place) }
    }
}

// MARK: - Looking up

extension VillageIndex {
    /// The area with a national code of 6, 9 or 12 digits; `nil` too when the text is no code.
    func area(withCode text: String) -> Int32? { Self.codeNumber(text).flatMap { byCode[$0] } }

    /// The twelve digits of a code as a number.
    static func codeNumber(_ text: String) -> Int64? {
        let count = text.utf8.count
        guard count == 6 || count == 9 || count == 12 else { return nil }
        var number: Int64 = 0
        for byte in text.utf8 {
            guard byte >= 0x30 && byte <= 0x39 else { return nil }
            number = number * 10 + Int64(byte - 0x30)
        }
        return count == 12 ? number : count == 9 ? number * 1000 : number * 1_000_000
    }

    func index(of id: Identifier<AdminArea>) -> Int32? { byIdentifier[id.number] }

    /// Villages that answer to a name, with or without 村, 村委会, 社区; the closest way of writing only.
    func villages(named name: String, within scope: [Int32]?) -> [Int32] {
        let found = villageNames.indices(under: AreaName.villageStem(name)).filter { isWithin(scope, $0) }
        guard found.count > 1 else { return found }
        let exact = found.filter { nodes[Int($0)].name == name }
        if !exact.isEmpty { return exact }
        let normal = AreaName.normal(name)
        let sameKind = found.filter { AreaName.normal(nodes[Int($0)].name) == normal }
        return sameKind.isEmpty ? found : sameKind
    }

    /// Towns and counties that answer to a name or code.
    func towns(named text: String) -> [Int32] {
        if let area = area(withCode: text) { return [area] }
        let folded = CellText.folded(text)
        let stems = Set([AreaName.townStem(folded), AreaName.countyStem(folded)])
        let found = stems.flatMap { townNames.indices(under: $0) }.sorted()
        let exact = found.filter { nodes[Int($0)].name == folded }
        return exact.isEmpty ? found : exact
    }

    /// Areas of one level that answer to a name.
    func areas(named name: String, level: AdminLevel, within scope: [Int32]?) -> [Int32] {
        guard level != .village else { return villages(named: name, within: scope) }
        return towns(named: name).filter { nodes[Int($0)].level == level && isWithin(scope, $0) }
    }

    func identifier(_ index: Int32) -> Identifier<AdminArea> { Identifier(nodes[Int(index)].id) }

    /// Whether the area is one of `scope` or lies below one of them; no scope holds everything.
    func isWithin(_ scope: [Int32]?, _ index: Int32) -> Bool {
        guard let scope else { return true }
        return ancestry(index).contains { scope.contains($0) }
    }

    /// The area itself, its town, its county.
    func ancestry(_ index: Int32) -> [Int32] {
        var line = [index]
        while let last = line.last, nodes[Int(last)].parent >= 0, line.count < 4 {
            line.append(nodes[Int(last)].parent)
        }
        return line
    }

    /// The area's own point, else its town's, else its county's, with how far off that may be.
    func place(of index: Int32) -> (position: Position, uncertainty: Length)? {
        var current = index
        while current >= 0 {
            let node = nodes[Int(current)]
            if let place = node.place { return (place, Self.uncertainty(of: node.level)) }
            current = node.parent
        }
        return nil
    }

    private static func uncertainty(of level: AdminLevel) -> Length {
        switch level {
        case .village: .kilometres(3)
        case .town: .kilometres(10)
        case .county: .kilometres(40)
        }
    }

    /// The name of an area with those above it, as `河口村委会（墩尚镇，赣榆区）`; empty for one not in the index.
    package func title(of id: Identifier<AdminArea>) -> String { index(of: id).map(title) ?? "" }

    /// `河口村委会（墩尚镇，赣榆区）`: a name that tells itself from others.
    func title(_ index: Int32) -> String {
        let names = ancestry(index).map { nodes[Int($0)].name }
        return names.count > 1 ? "\(names[0])（\(names.dropFirst().joined(separator: "，"))）" : names[0]
    }
}
