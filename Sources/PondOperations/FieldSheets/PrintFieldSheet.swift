import Foundation
import PondDrawing
import PondGeodesy
import PondModel
import PondSheets
import PondStore

/// `pondmap sheet print`: known ponds on paper that places itself when it is photographed.
package enum PrintFieldSheet {
    /// What was printed.
    package struct Answer: Sendable {
        package let sheet: FieldSheet
        package let path: String
    }

    /// Writes the PDF, and keeps its record and a copy with the store. A failure leaves neither.
    package static func run(
        _ request: FieldSheetRequest, in store: Store, progress: @escaping ProgressListener = { _ in }
    ) async throws -> Answer {
        try SheetOutput.check(request.path, beside: store)
        let now = Date.now
        let sheet = try await store.read { try Self.sheet(request, $0, now) }
        progress(WorkProgress(step: Words(zh: "画现场核对图", en: "drawing the field sheet"), share: nil))
        let draft = request.path + ".part-\(UUID().uuidString.prefix(8))"
        defer { try? FileManager.default.removeItem(atPath: draft) }
        try write(sheet, to: draft, as: request.path)
        try await store.keep(record(of: sheet), copying: draft)
        guard rename(draft, request.path) == 0 else {
            throw OperationError.cannotWrite(path: request.path, why: String(cString: strerror(errno)))
        }
        return Answer(sheet: sheet, path: request.path)
    }

    /// What goes wrong is told of the file that was asked for.
    private static func write(_ sheet: FieldSheet, to draft: String, as path: String) throws {
        do {
            try FieldSheetPrint.write(sheet, to: draft)
        } catch DrawingError.cannotWrite(_, let why) {
            throw DrawingError.cannotWrite(path: path, why: why)
        }
    }

    private static func record(of sheet: FieldSheet) -> PrintedSheet {
        let first = sheet.pages[0]
        return PrintedSheet(
            name: first.sheet, title: sheet.title, scale: first.scale, dataVersion: first.dataVersion,
            printedAt: sheet.date.formatted(.iso8601),
            pages: sheet.pages.map {
                PrintedSheet.Page(number: $0.number, ordinal: $0.ordinal, label: $0.text)
            })
    }

    // MARK: - The sheet

    private static func sheet(
        _ request: FieldSheetRequest, _ reading: StoreReading, _ now: Date
    ) throws -> FieldSheet {
        let source = try FieldSheetSource(request, reading)
        let plan = try plan(request, source)
        let lands = plan.centres.map(plan.land)
        let identity = try reading.identity()
        return FieldSheet(
            title: source.title, branch: identity.name,
            pages: try pages(plan, source.plane, identity, reading), ponds: try source.ponds(on: lands),
            villages: try source.villages(on: lands), date: now)
    }

    private static func plan(_ request: FieldSheetRequest, _ source: FieldSheetSource) throws
        -> FieldSheetPlan
    {
        // Counted before ponds are looked up: a wrong scale must not read the whole store page by page.
        let whole = FieldSheetPlan.covering(source.land, scale: request.scale, papers: request.papers)
        let most = FieldSheetPlan.mostPages
        if let count = whole?.centres.count, count > 10 * most {
            throw FieldSheetError.tooManyPages(count, most: most, scale: request.scale)
        }
        let ponds = source.leavesOutEmptyPages ? try source.ponds(on: [source.land]) : []
        let plan = FieldSheetPlan.covering(
            source.land, scale: request.scale, papers: request.papers
        ) { land in
            ponds.isEmpty || ponds.contains { land.contains($0.place) }
        }
        guard let plan, !plan.centres.isEmpty else { throw FieldSheetError.emptyBox(source.title) }
        guard plan.centres.count <= most else {
            throw FieldSheetError.tooManyPages(plan.centres.count, most: most, scale: request.scale)
        }
        return plan
    }

    private static func pages(
        _ plan: FieldSheetPlan, _ plane: FieldPlane, _ identity: StoreIdentity, _ reading: StoreReading
    ) throws -> [FieldPage] {
        let name = Self.name(besides: try reading.fieldSheetNames())
        var taken = try reading.fieldPageNumbers()
        return plan.centres.enumerated().map { index, centre in
            let number = Self.number(besides: taken)
            taken.insert(number)
            return FieldPage(
                store: identity.uuid, sheet: name, ordinal: index + 1, pageCount: plan.centres.count,
                paper: plan.paper, scale: plan.scale, origin: plane, centreEast: centre.east,
                centreNorth: centre.north, dataVersion: identity.dataVersion, number: number)
        }
    }

    /// Drawn by lot, so that two copies of a store that both print hardly ever give two pages one number.
    private static func number(besides taken: Set<Int>) -> Int {
        while true {
            let number = Int.random(in: 0..<FieldPageCode.numbers)
            if !taken.contains(number) { return number }
        }
    }

    /// Without letters and digits that look alike.
    private static func name(besides taken: Set<String>) -> String {
        while true {
            let letters = (0..<5).compactMap { _ in "23456789ABCDEFGHJKMNPQRSTUVWXYZ".randomElement() }
            let name = String(letters)
            if !taken.contains(name) { return name }
        }
    }
}
