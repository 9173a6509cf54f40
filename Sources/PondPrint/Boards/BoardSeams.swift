import PondDrawing

/// Where the boards of a sheet meet: what crosses these lines may be whole on no board.
package struct BoardSeams: Sendable {
    /// The middle of each overlap, as boxes of almost no width.
    package let lines: [PaperBox]
    /// Millimetres that neighbours share: what is no wider is whole on one of them, wherever it is.
    package let overlap: Double

    /// For a sheet that is not split.
    package static let none = BoardSeams(lines: [], overlap: 0)

    /// What a thing so wide, in its middle anywhere, has to keep off.
    func lines(forWidth width: Double) -> [PaperBox] { width > overlap ? lines : [] }
}

extension BoardPlan {
    /// The seams between neighbours, over the whole sheet.
    package var seams: BoardSeams {
        let hair = 0.1
        let upright = boards.filter { $0.row == 0 && $0.column > 0 }.map { board in
            PaperBox(
                left: board.box.left + overlap / 2 - hair, top: 0, width: 2 * hair,
                height: whole.heightMillimetres)
        }
        let level = boards.filter { $0.column == 0 && $0.row > 0 }.map { board in
            PaperBox(
                left: 0, top: board.box.top + overlap / 2 - hair, width: whole.widthMillimetres,
                height: 2 * hair)
        }
        return BoardSeams(lines: upright + level, overlap: overlap)
    }
}
