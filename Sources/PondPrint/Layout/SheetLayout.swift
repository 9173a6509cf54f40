import PondDrawing

/// Where the parts of a sheet lie on its paper, in millimetres.
package struct SheetLayout: Sendable {
    package let paper: PaperSize
    package private(set) var type: TypeScale
    /// Within the margin.
    package let inner: PaperBox
    package let header: PaperBox
    package let footer: PaperBox
    /// Statistics, legend, overview and code: beside the map on a lying sheet, below it on a standing one.
    package let panel: PaperBox
    package let isPanelBeside: Bool
    /// The map with its strip of grid letters and numbers.
    package let framed: PaperBox
    /// The map itself.
    package let map: PaperBox

    /// With a header of one row.
    package init(_ paper: PaperSize) {
        let type = TypeScale(paper)
        self.init(paper, type, header: type.title * 1.35)
    }

    /// With a header as high as its words need.
    package init(_ paper: PaperSize, _ words: HeaderWords, _ typesetter: Typesetter) {
        let type = TypeScale(paper)
        let plan = HeaderPlan.best(
            words, type, typesetter, width: paper.widthMillimetres - 2 * Self.margin(type),
            paperHeight: paper.heightMillimetres)
        self.init(paper, type, header: plan.height)
    }

    private static func margin(_ type: TypeScale) -> Double { max(5, 16 * type.unit) }

    private init(_ paper: PaperSize, _ type: TypeScale, header height: Double) {
        let gap = 8 * type.unit
        self.paper = paper
        self.type = type
        inner = PaperBox(paper).inset(by: Self.margin(type))
        header = PaperBox(left: inner.left, top: inner.top, width: inner.width, height: height)
        let footerHeight = type.note * 4.4
        footer = PaperBox(
            left: inner.left, top: inner.bottom - footerHeight, width: inner.width, height: footerHeight)
        let body = PaperBox(
            left: inner.left, top: header.bottom + gap, right: inner.right, bottom: footer.top - gap)
        isPanelBeside = paper.widthMillimetres >= paper.heightMillimetres
        if isPanelBeside {
            let width = min(body.width * 0.27, 420 * type.unit)
            panel = PaperBox(
                left: body.right - width, top: body.top, width: width, height: body.height)
            framed = PaperBox(
                left: body.left, top: body.top, right: panel.left - gap, bottom: body.bottom)
        } else {
            let height = min(body.height * 0.29, 330 * type.unit)
            panel = PaperBox(left: body.left, top: body.bottom - height, width: body.width, height: height)
            framed = PaperBox(
                left: body.left, top: body.top, right: body.right, bottom: panel.top - gap)
        }
        map = framed.inset(by: type.panel * 1.5)
    }

    /// The same with smaller symbols.
    func withSymbols(_ factor: Double) -> SheetLayout {
        var layout = self
        layout.type = type.withSymbols(factor)
        return layout
    }
}
