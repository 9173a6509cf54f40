import PondDrawing
import PondModel

/// Puts a planned sheet on a canvas. One thread's own.
package final class SheetDrawing {
    let plan: SheetPlan
    let painter: SheetPainter
    let spots: SheetSpots
    /// How many rows of the statistics the sheet itself had room for.
    var tableRowsShown = 0
    var peopleRowsShown = 0

    var sheet: WallSheet { plan.sheet }
    var layout: SheetLayout { plan.layout }
    var type: TypeScale { plan.layout.type }
    var canvas: Canvas { painter.canvas }

    /// What has been drawn so far, with its places.
    package var inventory: DrawnInventory { painter.inventory }

    package init(_ plan: SheetPlan, on canvas: Canvas) {
        self.plan = plan
        spots = SheetSpots(plan)
        let facts = plan.sheet.facts
        let places = (plan.sheet.places + plan.sheet.overview).map(\.name)
        painter = SheetPainter(
            canvas, forbidden: plan.sheet.forbidden,
            allowed: Set(places + [facts.areaName, facts.branchName, facts.campName ?? ""]).sorted())
    }

    /// Draws the whole sheet as page `page`, moved by `shift` on a page as large as `paper`; of it, `window` only.
    package func drawSheet(page: Int, paper: PaperSize, shift: PaperPoint, window: PaperBox? = nil) {
        painter.begin(page: page, paper: paper, shift: shift, window: window)
        canvas.transformed(PaperTransform(scale: 1, shift: shift)) {
            canvas.clipped(to: PaperPath(window ?? PaperBox(layout.paper))) { drawParts() }
        }
    }

    private func drawParts() {
        drawHeader()
        drawMap()
        drawGrid()
        drawPanel()
        drawFooter()
    }

    func words(_ chinese: String, _ english: String) -> String {
        Words(zh: chinese, en: english).text(in: sheet.language)
    }
}
