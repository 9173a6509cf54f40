import PondGeodesy
import PondModel

/// Binds the values of one row, column by column.
struct RowBinder {
    private let statement: PreparedStatement
    private let memory: RowMemory
    private var index: Int32

    init(_ statement: PreparedStatement, _ memory: RowMemory, after index: Int) {
        self.statement = statement
        self.memory = memory
        self.index = Int32(index)
    }

    private mutating func next() -> Int32 {
        index += 1
        return index
    }

    mutating func put(_ number: Int64) { statement.bind(next(), number) }
    mutating func put(_ number: Int) { statement.bind(next(), number) }
    mutating func put(_ number: Int?) { statement.bind(next(), number) }
    mutating func put(_ number: Double?) { statement.bind(next(), number) }
    mutating func put(_ truth: Bool) { statement.bind(next(), truth) }
    mutating func put<Owner>(_ id: Identifier<Owner>?) { statement.bind(next(), id) }
    mutating func put(_ text: String?) { memory.bind(text, to: next(), of: statement) }
    mutating func put(_ text: StaticString?) { statement.lendText(next(), text) }
    mutating func put(_ uuid: (UInt64, UInt64)) { memory.bind(uuid, to: next(), of: statement) }
    mutating func put(_ position: Position) { memory.bind(position, to: next(), of: statement) }

    mutating func put(_ outline: MultiPolygon?, box: BoundingBox?) {
        guard let outline, let box else { return statement.bindNull(next()) }
        memory.bind(outline, box: box, to: next(), of: statement)
    }
}
