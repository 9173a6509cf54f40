import PondDrawing

/// The lines and letters of field sheets.
enum FieldPens {
    static let frame = Pen(.black, width: 0.35)
    static let pond = Pen(.grey(0.25), width: 0.22)
    static let village = Pen(.grey(0.35), width: 0.3, dashes: [3, 1, 0.6, 1])
    static let grid = Pen(.grey(0.72), width: 0.1)
    static let notes = Pen(.grey(0.6), width: 0.1, dashes: [0.4, 1.2])
    static let overlap = Pen(.grey(0.55), width: 0.12, dashes: [2, 2])

    static let title = TextStyle(height: 5, weight: .bold)
    static let text = TextStyle(height: 2.6)
    static let small = TextStyle(height: 2.1, ink: .grey(0.25))
    static let villageName = TextStyle(height: 5, weight: .bold, ink: .grey(0.3), halo: .init(width: 0.7))

    /// A pond's code, with a halo that parts it from the grid.
    static func code(height: Double) -> TextStyle {
        TextStyle(height: height, ink: .grey(0.15), halo: .init(width: 0.35))
    }

    /// Colours that members carry, and what each means on a sheet: the legend of the wall maps.
    static let meanings = [
        ("红", "我方用户"), ("黄", "目标用户（写阶段号）"), ("蓝", "竞品用户（写品牌）"), ("绿", "示范户"),
        ("黑", "新塘、改埂、空塘画叉"),
    ]
}
