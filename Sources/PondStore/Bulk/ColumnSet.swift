import PondModel

/// Some of a table's columns, by their places.
struct ColumnSet: Hashable {
    private var bits: UInt32 = 0

    static let all = ColumnSet(bits: .max)

    init() {}

    private init(bits: UInt32) { self.bits = bits }

    func contains(_ column: Int) -> Bool { bits & (1 << UInt32(column)) != 0 }

    mutating func insert(_ column: Int) { bits |= 1 << UInt32(column) }
}

/// Sees which columns have a value in any of the rows it takes.
struct UsedColumns: RowTaker {
    private(set) var columns = ColumnSet()
    private var column = 0

    /// The next value is the first of a row.
    mutating func beginRow() { column = 0 }

    @inline(__always)
    private mutating func note(_ isUsed: Bool) {
        if isUsed { columns.insert(column) }
        column += 1
    }

    mutating func put(_ number: Int64) { note(true) }
    mutating func put(_ number: Int) { note(true) }
    mutating func put(_ number: Int?) { note(number != nil) }
    mutating func put(_ number: Double?) { note(number != nil) }
    mutating func put(_ truth: Bool) { note(true) }
    mutating func put<Owner>(_ id: Identifier<Owner>?) { note(id != nil) }
    mutating func put(_ text: StaticString?) { note(text != nil) }
    mutating func putText(_ span: ByteSpan) { note(span.count >= 0) }
    mutating func putBlob(_ span: ByteSpan) { note(span.count >= 0) }
}
