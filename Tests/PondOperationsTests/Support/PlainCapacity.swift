import Foundation

/// The capacity of every area, computed another way: plain sums over the rows of the file, by the rules of
/// the business as people state them. It shares no code with the program.
struct PlainCapacity {
    typealias Row = [String: Any]

    struct Total: Equatable {
        var ponds = 0
        var netSquareMetres = 0
        var surveyedPonds = 0
        var surveyedSquareMetres = 0
        var reported = 0
        var calculated = 0
        var extrapolated = 0
        var ours = 0
        /// `nil` is unknown.
        var capacity: Int?
    }

    private let ponds: [Row]
    private let seasons: [Int: [Row]]
    private let farmerSeasons: [Row]
    private let parents: [Int: Int]
    private let species: [String: [String]]
    private let occupancy: Double

    init(_ file: StoreFile, occupancy: Double) throws {
        ponds = try file.rows(
            """
            SELECT id, villageID, farmerID, netSquareMetres, reportedSquareMetres, outlineSquareMetres,
                usedSquareMetres FROM pond ORDER BY id
            """)
        seasons = Dictionary(
            grouping: try file.rows("SELECT * FROM pondSeason ORDER BY year"), by: { $0["pondID"] as! Int })
        farmerSeasons = try file.rows("SELECT * FROM farmerSeason")
        let areas = try file.rows("SELECT id, parentID FROM area WHERE parentID IS NOT NULL")
        parents = Dictionary(uniqueKeysWithValues: areas.map { ($0["id"] as! Int, $0["parentID"] as! Int) })
        let table = try file.rows("SELECT text FROM setting WHERE kind = 'species' AND isCurrent = 1")
        species = Self.species(table[0]["text"] as! String)
        self.occupancy = occupancy
    }

    // MARK: - Totals

    /// What each area comes to in a year: every pond with the newest season that tells of its feed, the rest of a
    /// village's water at the mean of its surveyed ponds, less what lies empty.
    func totals(in year: Int) -> [Int: Total] {
        var villages: [Int: Total] = [:]
        for pond in ponds {
            add(pond, in: year, to: &villages[pond["villageID"] as! Int, default: Total()])
        }
        for (village, var total) in villages where total.surveyedPonds > 0 {
            let known = total.reported + total.calculated
            if total.surveyedSquareMetres > 0 {
                let rest = total.netSquareMetres - total.surveyedSquareMetres
                let mean = Double(known) / Double(total.surveyedSquareMetres)
                total.extrapolated = Int((Double(rest) * mean * occupancy).rounded())
            }
            total.capacity = known + total.extrapolated
            villages[village] = total
        }
        return withAbove(villages)
    }

    private func add(_ pond: Row, in year: Int, to total: inout Total) {
        var season: Row?
        var ours = 0
        // Oldest first: each takes the place of what the ones before it say of the same thing.
        for next in seasons[pond["id"] as! Int] ?? [] where (next["year"] as! Int) <= year {
            let tells = next["species"] as? String != nil || next["demandKilograms"] as? Int != nil
            let told = season.map { $0["species"] as? String ?? $0["demandMethod"] as? String } ?? nil
            if tells || told == nil { season = next }
            let sold = next["usedOurKilograms"] as! Int
            if tells || sold > 0 || next["ourKilograms"] as? Int != nil { ours = sold }
        }
        total.ponds += 1
        total.ours += ours
        let net = (season ?? pond)["usedSquareMetres"] as! Int
        total.netSquareMetres += net
        guard let kilograms = season?["demandKilograms"] as? Int else { return }
        total.surveyedPonds += 1
        total.surveyedSquareMetres += net
        if ["reported", "farmer"].contains(season?["demandMethod"] as? String) {
            total.reported += kilograms
        } else {
            total.calculated += kilograms
        }
    }

    /// Towns and counties are the sums of all below them.
    private func withAbove(_ villages: [Int: Total]) -> [Int: Total] {
        var totals = villages
        for (village, total) in villages {
            var area = parents[village]
            while let current = area {
                totals[current, default: Total()].include(total)
                area = parents[current]
            }
        }
        return totals
    }

    // MARK: - Ponds

    /// Everything in the rows of ponds and seasons that does not follow from what people wrote.
    func faults() -> [String] {
        ponds.flatMap { pond in
            let own = (seasons[pond["id"] as! Int] ?? []).flatMap { faults(of: $0, pond) }
            let net = net(of: pond, mode: nil) ?? 0
            let used = pond["usedSquareMetres"] as! Int
            return own
                + (abs(Double(used) - net) > 0.51 ? ["pond \(pond["id"]!): \(used) m², not \(net)"] : [])
        } + farmerSeasons.flatMap(faults)
    }

    private func faults(of season: Row, _ pond: Row) -> [String] {
        let net = net(of: pond, mode: season["mode"] as? String)
        let used = season["usedSquareMetres"] as! Int
        var faults = abs(Double(used) - (net ?? 0)) > 0.51 ? ["season \(season["id"]!): \(used) m²"] : []
        let method = season["demandMethod"] as? String
        guard method != "farmer" else { return faults }
        let (expected, way) = demand(of: season, net: net)
        let found = season["demandKilograms"] as? Int
        if way != method || abs(Double(found ?? 0) - (expected ?? 0)) > 0.51 {
            faults.append(
                "season \(season["id"]!): \(found as Any) by \(method as Any), not \(expected as Any)")
        }
        return faults
    }

    /// The first that applies: reported, stocked, by the pond's own yield, by its net water.
    func demand(of season: Row, net: Double?) -> (kilograms: Double?, method: String?) {
        if let feed = season["feedKilograms"] as? Int { return (Double(feed), "reported") }
        let shares = (season["species"] as? String ?? "").split(separator: ",").map {
            $0.split(separator: ":")
        }
        let rows = shares.map { (species[String($0[0])], Double($0[1])!) }
        guard !rows.isEmpty, rows.allSatisfy({ $0.0 != nil }) else { return (nil, nil) }
        func mean(_ value: ([String]) -> Double) -> Double { rows.reduce(0) { $0 + $1.1 * value($1.0!) } }
        let conversion = mean { Double($0[10])! * Double($0[12])! }
        if let count = number(season["stockCount"]), let small = number(season["stockGrams"]),
            let large = number(season["harvestGrams"]), let survival = number(season["survival"]),
            large > small
        {
            return (count * survival * (large - small) / 1000 * conversion, "stocking")
        }
        guard let net else { return (nil, nil) }
        let mu = net * 3 / 2000
        if let yield = number(season["yieldKilogramsPerMu"]) {
            return (yield * mu * mean { (1 - Double($0[8])!) * Double($0[10])! * Double($0[12])! }, "yield")
        }
        return (mu * 1000 * mean { Double($0[14])! }, "area")
    }

    /// A farmer's own tonnes: what his ponds with figures leave of them goes to the others by net water.
    private func faults(of total: Row) -> [String] {
        guard let kilograms = total["feedKilograms"] as? Int else { return [] }
        let mine = ponds.filter { $0["farmerID"] as? Int == total["farmerID"] as? Int }.compactMap { pond in
            seasons[pond["id"] as! Int]?.first { $0["year"] as! Int == total["year"] as! Int }
        }
        let own = mine.filter(Self.hasOwnFigures)
        let takers = mine.filter { !Self.hasOwnFigures($0) }
        guard !takers.isEmpty else { return [] }
        let rest = max(0, kilograms - own.reduce(0) { $0 + ($1["demandKilograms"] as? Int ?? 0) })
        let water = takers.reduce(0) { $0 + ($1["usedSquareMetres"] as! Int) }
        let given = takers.reduce(0) { $0 + ($1["demandKilograms"] as? Int ?? 0) }
        var faults = given == rest ? [] : ["farmer \(total["id"]!): \(given) kg spread, not \(rest)"]
        for taker in takers {
            let weight =
                water == 0
                ? 1 / Double(takers.count) : Double(taker["usedSquareMetres"] as! Int) / Double(water)
            let share = taker["demandKilograms"] as? Int ?? 0
            if abs(Double(share) - Double(rest) * weight) >= 1 {
                faults.append("season \(taker["id"]!): \(share) kg of \(rest) for a share of \(weight)")
            }
        }
        return faults
    }

    /// Reported, stocked or by its own yield; or in water whose species eat no feed at all.
    private static func hasOwnFigures(_ season: Row) -> Bool {
        let method = season["demandMethod"] as? String
        return ["reported", "stocking", "yield"].contains(method)
            || method == "area" && season["demandKilograms"] as? Int == 0
                && season["usedSquareMetres"] as! Int > 0
    }

    /// Net over gross area by the mode, as `policy.yaml` ships them: the first word that stands in it.
    private static let netRatios = [("小棚", 0.70), ("蟹", 0.88), ("连片", 0.85), ("稻", 1.0)]

    private func net(of pond: Row, mode: String?) -> Double? {
        if let net = number(pond["netSquareMetres"]) { return net }
        guard let gross = number(pond["reportedSquareMetres"]) ?? number(pond["outlineSquareMetres"]) else {
            return nil
        }
        return gross * (Self.netRatios.first { mode?.contains($0.0) ?? false }?.1 ?? 1)
    }

    private func number(_ value: Any?) -> Double? { (value as? NSNumber)?.doubleValue }

    /// The cells of each species' row, by its code; a cell in quotes may hold commas.
    private static func species(_ text: String) -> [String: [String]] {
        let rows = text.split(whereSeparator: \.isNewline).dropFirst().map(cells)
        return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0) })
    }

    private static func cells(of line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" { isQuoted.toggle() }
            if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}

extension PlainCapacity.Total {
    fileprivate mutating func include(_ village: PlainCapacity.Total) {
        ponds += village.ponds
        netSquareMetres += village.netSquareMetres
        surveyedPonds += village.surveyedPonds
        surveyedSquareMetres += village.surveyedSquareMetres
        reported += village.reported
        calculated += village.calculated
        extrapolated += village.extrapolated
        ours += village.ours
        if let more = village.capacity { capacity = (capacity ?? 0) + more }
    }
}

extension PlainCapacity {
    /// How the store's own totals of the years differ from these, in words.
    func differences(from file: StoreFile, years: ClosedRange<Int>) throws -> [String] {
        try years.flatMap { year in
            let expected = totals(in: year)
            let kept = try file.rows("SELECT * FROM areaTotal WHERE \(year) BETWEEN year AND untilYear")
            let found = Dictionary(uniqueKeysWithValues: kept.map { ($0["areaID"] as! Int, Total($0)) })
            return Set(expected.keys).union(found.keys).compactMap { area in
                let (mine, theirs) = (expected[area], found[area])
                return mine == theirs ? nil : "area \(area) in \(year): \(theirs as Any), not \(mine as Any)"
            }
        }
    }
}

extension PlainCapacity.Total {
    init(_ row: [String: Any]) {
        func number(_ name: String) -> Int { row[name] as! Int }
        self.init(
            ponds: number("ponds"), netSquareMetres: number("netSquareMetres"),
            surveyedPonds: number("surveyedPonds"), surveyedSquareMetres: number("surveyedSquareMetres"),
            reported: number("reportedKilograms"), calculated: number("calculatedKilograms"),
            extrapolated: number("extrapolatedKilograms"), ours: number("ourKilograms"),
            capacity: row["capacityKilograms"] as? Int)
    }
}
