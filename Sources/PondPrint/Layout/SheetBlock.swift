import PondDrawing
import PondGeodesy
import PondModel

/// Neighbouring ponds of one village and species as a sheet shows them where single ponds are too small.
package struct SheetBlock: Sendable {
    package let shapes: [PondShape]
    package let ink: Ink
    package let letter: String
    package let waterClass: WaterClass?
    package let village: String
    package let pondCount: Int
    package let netMu: Double
    /// `nil` where unknown or not for this edition.
    package let tonnes: Double?
}

/// Merges the ponds of a sheet into blocks.
struct SheetBlocks {
    let sheet: WallSheet
    let window: MapWindow

    func make() -> [SheetBlock] {
        let outlined = sheet.ponds.indices.filter { !sheet.ponds[$0].rings.isEmpty }
        let ponds = outlined.map { index -> BlockPond in
            let pond = sheet.ponds[index]
            let rings = pond.rings.map { $0.map(window.projection.coordinate(of:)) }
            return BlockPond(
                outline: PlanarPolygon(rings: rings), village: pond.village, species: pond.species,
                netMu: pond.netMu, tonnes: pond.tonnes)
        }
        let dike = max(sheet.schematic?.detail ?? 0, BlockBuilder.usualDike)
        return BlockBuilder(dike: dike).blocks(of: ponds).compactMap { block in
            self.block(block, of: sheet.ponds[outlined[block.ponds[0]]])
        }
    }

    private func block(_ block: PondBlock, of pond: SheetPond) -> SheetBlock? {
        let shapes = block.outlines.map(coarse).compactMap { outline in
            PondShape(rings: visible(outline.rings.map { $0.dropLast().map(window.place(ofGround:)) }))
        }.filter { window.box.contains($0.inner) }.map(visible)
        guard !shapes.isEmpty else { return nil }
        var ink = pond.ink
        if let tonnes = block.tonnes, block.netMu > 0, pond.species != nil {
            ink.opacity = sheet.legend.opacity(tonnesPerMu: tonnes / block.netMu)
        }
        return SheetBlock(
            shapes: shapes, ink: ink, letter: pond.letter, waterClass: pond.waterClass,
            village: block.village,
            pondCount: block.ponds.count, netMu: block.netMu, tonnes: block.tonnes)
    }

    private func coarse(_ outline: PlanarPolygon) -> PlanarPolygon {
        sheet.schematic.map { outline.simplified(within: $0.detail) } ?? outline
    }

    /// What is too small for the eye stands as a mark.
    private func visible(_ shape: PondShape) -> PondShape {
        shape.reach < 0.25 ? PondShape(at: shape.inner, side: 1.2) : shape
    }

    /// Holes under a millimetre are corners where dikes meet: on paper they would be flecks.
    private func visible(_ rings: [[PaperPoint]]) -> [[PaperPoint]] {
        rings.prefix(1)
            + rings.dropFirst().filter { ring in
                PaperBox(around: ring).map { min($0.width, $0.height) > 1 } ?? false
            }
    }
}
