import PondDrawing
import PondGeodesy
import PondPrint

/// The layout and scale of a sheet, chosen so that the area fits.
struct SheetChoice {
    let layout: SheetLayout
    let scale: MapScale

    /// Throws where a fixed scale would cut the area on this paper; a sheet that is split grows instead.
    init(_ request: PrintRequest, _ extent: BoundingBox, _ header: HeaderWords) throws {
        let metres = MapWindow.metres(of: extent)
        let typesetter = try Typesetter()
        var layout = SheetLayout(request.paper, header, typesetter)
        guard min(layout.map.width, layout.map.height) > 20,
            let fits = MapScale.largestRound(fitting: metres.width, by: metres.height, into: layout.map)
        else { throw PrintRefusal.nothingFits(request.paper) }
        let scale = request.scale ?? fits
        var paper = request.paper
        while !scale.fits(metres.width, by: metres.height, into: layout.map) {
            guard request.split != nil, max(paper.widthMillimetres, paper.heightMillimetres) < 30_000 else {
                throw PrintRefusal.scaleCutsArea(asked: scale, fits: fits)
            }
            paper = PaperSize(
                widthMillimetres: (paper.widthMillimetres * 1.02).rounded(.up),
                heightMillimetres: (paper.heightMillimetres * 1.02).rounded(.up))
            layout = SheetLayout(paper, header, typesetter)
        }
        self.layout = layout
        self.scale = scale
    }
}
