import Foundation
import PondDrawing
import PondFormats
import PondGeodesy
import PondMarket
import PondModel
import PondPrint
import PondStore

/// Fills a sheet from the store by way of the layer catalog, whose editions decide what may be there.
final class SheetGathering {
    let context: MapContext
    let store: Store
    let request: PrintRequest
    let legend: Legend
    let areaName: String
    /// What must be on the sheet.
    let extent: BoundingBox
    /// `nil` without a file for it.
    let plan: BattlePlan?
    let titles: PlaceTitles

    var reading: StoreReading { context.reading }

    init(_ reading: StoreReading, _ store: Store, _ request: PrintRequest, language: Language) throws {
        self.store = store
        self.request = request
        context = try MapContext(
            reading, culture: CultureSums(), year: request.year, edition: request.edition, language: language)
        legend = try LegendSetting.legend(reading)
        titles = try PlaceTitles(context)
        if request.edition == .public, request.pondStyle == .outlines,
            context.settling.policy.print.publicPonds == .blocks
        {
            throw PrintRefusal.schematicOnly
        }
        if let year = request.year, try !reading.hasFigures(in: year) {
            throw PrintRefusal.noFigures(year: year, latest: try reading.latestYear())
        }
        if request.plan != nil, request.map != .battle { throw PlanError.onlyForBattle }
        plan = try request.plan.map { try BattlePlan(path: $0, today: Date().dayText, reading) }
        switch request.land {
        case .box(let box):
            areaName = Words(zh: "自定范围", en: "chosen extent").text(in: language)
            extent = box
        case .area(let text):
            let area = try ExplainMarket.area(text, reading)
            areaName = area.name
            extent = try Self.extent(of: area, reading)
        }
    }

    /// The area's outline and its ponds, with a little room around.
    private static func extent(of area: AdminArea, _ reading: StoreReading) throws -> BoundingBox {
        let boxes = [
            try reading.boundary(of: area.id)?.box, try reading.extentOfPonds(below: area.id),
        ].compactMap { $0 }
        guard let first = boxes.first else { throw PrintRefusal.emptyArea(area.name) }
        return boxes.dropFirst().reduce(first) { $0.union($1) }.widened()
    }

    /// The sheet with everything that lies in `shown`.
    func sheet(shown: BoundingBox, isChecked: Bool, _ progress: @escaping ProgressListener) throws
        -> WallSheet
    {
        var sheet = WallSheet(
            map: request.map, edition: request.edition, language: context.language, legend: legend,
            facts: try facts(), extent: extent, branch: context.identity.branch,
            ringRadius: MarketQuery(policy: context.settling.policy.market).reach)
        let reader = try SheetPonds(self)
        let ponds = try reader.read(within: shown, progress)
        sheet.roundName = reader.newestRound?.name
        sheet.ponds = ponds.ponds
        sheet.pondStyle = request.pondStyle
        sheet.species = ponds.species
        let people = try SheetPeople(self)
        sheet.schematic = schematic
        sheet.symbols = try people.symbols(within: shown)
        sheet.farmersWithoutPlace = people.farmersWithoutPlace
        sheet.brands = people.brands(of: sheet.symbols)
        sheet.people = people.table(within: shown)
        sheet.symbols += events(within: shown)
        let places = try SheetPlaces(self)
        sheet.places = places.places(within: shown)
        sheet.overview = places.places(within: nil)
        sheet.table = try places.table(within: shown, people)
        sheet.lines = try SheetLines(self).lines(within: shown)
        sheet.forbidden = try people.forbidden()
        sheet.ground = try request.picture.map(ground)
        return sheet
    }

    /// Pins of the plan's meetings; what they are called is told inside the company only.
    private func events(within box: BoundingBox) -> [SheetSymbol] {
        (plan?.events ?? []).filter { box.contains($0.place) }.map { event in
            let key: SymbolKey = event.isDone ? .eventDone : .eventPlanned
            return SheetSymbol(
                key: key, position: event.place, mark: event.mark,
                name: request.edition == .internal ? "\(event.mark) \(event.name)" : event.mark,
                millimetres: legend[key].millimetres,
                importance: 4e9)
        }
    }

    /// How coarse the policy wants this edition.
    private var schematic: Schematic? {
        guard request.edition == .public else { return nil }
        let rule = context.settling.policy.print
        return Schematic(
            mergesPonds: rule.publicPonds == .blocks, detail: rule.publicDetail.metres,
            grid: rule.publicGrid.metres)
    }

    /// Where a person or a pond of which only the position is known stands on this sheet.
    func coarse(_ position: Position) -> Position { schematic?.coarse(position) ?? position }

    /// As many pixels as paper shows at some 150 dots an inch.
    private func ground(_ path: String) throws -> GroundPicture {
        let side = max(request.paper.widthMillimetres, request.paper.heightMillimetres) / 25.4 * 150
        do {
            let picture = try GeoPicture(path: path, largestSide: min(Int(side), 12_000))
            return GroundPicture(
                picture: Picture(width: picture.width, height: picture.height, pixels: picture.pixels),
                corners: picture.corners)
        } catch let failure as GeoPicture.Failure {
            throw PrintRefusal.unreadablePicture(path: path, why: failure.why)
        }
    }

    /// The words of the header, with a scale as long as any on a wall: the scale is chosen when their room is known.
    var header: HeaderWords {
        get throws {
            let scale = request.scale ?? MapScale(denominator: 888_888)
            return HeaderWords(
                request.map, request.edition, context.language, try facts(), scale: scale?.text ?? "")
        }
    }

    private func facts() throws -> SheetFacts {
        let camps = try reading.sites(kind: .camp)
        let isNamed = Layer.camp.fields(in: request.edition).contains { $0.name == "name" }
        return SheetFacts(
            sheetID: String(UUID().uuidString.prefix(8)), branchName: context.identity.name,
            campName: isNamed && camps.count == 1 ? camps[0].name : nil, areaName: areaName,
            year: context.year, dataVersion: context.identity.dataVersion,
            dataDate: try reading.lastChangeDate() ?? "–", printDate: Date().dayText, author: request.author,
            sources: try reading.baseSources() + [request.picture].compactMap { $0?.fileName },
            plan: request.plan?.fileName, isUnchecked: !request.isChecked)
    }
}

extension BoundingBox {
    /// A twentieth more on every side, and at least some 200 m.
    fileprivate func widened() -> BoundingBox {
        let across = max((east - west) * 0.05, 0.002)
        let along = max((north - south) * 0.05, 0.002)
        return BoundingBox(
            west: west - across, south: south - along, east: east + across, north: north + along)
    }
}

extension String {
    /// The last part of a path.
    fileprivate var fileName: String { URL(fileURLWithPath: self).lastPathComponent }
}

extension StoreReading {
    /// Whether some area's feed is known in the year: of a year before the first round there is water alone.
    fileprivate func hasFigures(in year: Int) throws -> Bool {
        try totals(year: year).contains { $0.capacityKilograms != nil }
    }
}

extension Date {
    /// `2026-04-03`, where the program runs.
    var dayText: String {
        let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: self)
        func two(_ number: Int?) -> String { (number ?? 0) < 10 ? "0\(number ?? 0)" : "\(number ?? 0)" }
        return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
    }
}
