import PondDrawing
import PondPrint
import Testing

@Suite struct BoardPlanTests {
    let wall = PaperSize(widthMillimetres: 2400, heightMillimetres: 1800)
    let board = PaperSize(widthMillimetres: 900, heightMillimetres: 2400)

    /// 2400 x 1800 on boards of 900 x 2400 with 15 mm: three upright (3 x 900 - 30 = 2670 wide) or, lying,
    /// 2400 wide and 2 x 900 - 15 = 1785 high, 15 mm too little, so three again; upright wins.
    @Test func aWallOfTwoByOneEightTakesThreeBoards() throws {
        let plan = try BoardPlan(whole: wall, board: board, overlap: 15)
        #expect(plan.columns == 3 && plan.rows == 1)
        #expect(plan.boards.map(\.name) == ["1-1", "1-2", "1-3"])
        #expect(plan.boards.allSatisfy { abs($0.box.width - 810) < 1e-9 && $0.box.height == 1800 })
    }

    @Test func lyingBoardsAreTakenWhereTheyAreFewer() throws {
        let low = PaperSize(widthMillimetres: 2400, heightMillimetres: 900)
        #expect(try BoardPlan(whole: low, board: board, overlap: 15).boards.count == 1)
    }

    @Test(arguments: [
        (2400.0, 1800.0, 500.0, 700.0, 15.0), (841, 1189, 297, 420, 10), (900, 900, 900, 900, 0),
    ])
    func theBoardsCoverTheSheetAndShareTheOverlap(
        width: Double, height: Double, boardWidth: Double, boardHeight: Double, overlap: Double
    ) throws {
        let whole = PaperSize(widthMillimetres: width, heightMillimetres: height)
        let most = PaperSize(widthMillimetres: boardWidth, heightMillimetres: boardHeight)
        let plan = try BoardPlan(whole: whole, board: most, overlap: overlap)
        #expect(plan.assembly.joined().count == plan.columns * plan.rows)
        for board in plan.boards {
            let sides = [board.box.width, board.box.height].sorted()
            #expect(
                sides[0] <= min(boardWidth, boardHeight) + 1e-9
                    && sides[1] <= max(boardWidth, boardHeight) + 1e-9)
            if let next = plan.boards.first(where: { $0.row == board.row && $0.column == board.column + 1 }) {
                #expect(abs(board.box.right - next.box.left - overlap) < 1e-9)
            }
        }
        let (first, last) = (try #require(plan.boards.first), try #require(plan.boards.last))
        #expect(first.box.left == 0 && first.box.top == 0)
        #expect(abs(last.box.right - width) < 1e-9 && abs(last.box.bottom - height) < 1e-9)
    }

    @Test func everySeamHasTwoMarksThatBothItsBoardsCarry() throws {
        let plan = try BoardPlan(
            whole: wall, board: PaperSize(widthMillimetres: 900, heightMillimetres: 700), overlap: 20)
        let seams = plan.rows * (plan.columns - 1) + plan.columns * (plan.rows - 1)
        #expect(plan.columns > 1 && plan.rows > 1)
        #expect(plan.marks.count == seams * 2)
        for mark in plan.marks {
            let carriers = plan.boards.filter { $0.box.contains(mark.place) }.map(\.name)
            #expect(carriers == mark.boards)
        }
    }

    @Test func anOverlapOfHalfABoardIsRefused() {
        #expect(throws: SheetError.overlapTooLarge(board: board, overlap: 450)) {
            try BoardPlan(whole: wall, board: board, overlap: 450)
        }
        #expect(throws: SheetError.self) { try BoardPlan(whole: wall, board: board, overlap: -1) }
    }

    /// `A1` would read as a size of paper.
    @Test func boardsAreNamedByRowAndColumn() throws {
        let plan = try BoardPlan(
            whole: PaperSize(widthMillimetres: 100, heightMillimetres: 2800),
            board: PaperSize(widthMillimetres: 100, heightMillimetres: 100), overlap: 0)
        #expect(plan.boards.map(\.name).suffix(3) == ["26-1", "27-1", "28-1"])
    }
}
