import PondGeodesy
import PondModel

/// Takes the values of one row, column by column.
protocol RowTaker {
    mutating func put(_ number: Int64)
    mutating func put(_ number: Int)
    mutating func put(_ number: Int?)
    mutating func put(_ number: Double?)
    mutating func put(_ truth: Bool)
    mutating func put<Owner>(_ id: Identifier<Owner>?)
    mutating func put(_ text: StaticString?)
    mutating func putText(_ span: ByteSpan)
    mutating func putBlob(_ span: ByteSpan)
}

/// Binds the values of one row. Texts and blobs are lent from `bytes`, which must stay where they are until the
/// row is written.
struct RowBinder: RowTaker {
    private let statement: PreparedStatement
    private let bytes: UnsafeRawBufferPointer
    private let used: ColumnSet
    private var index: Int32
    private var column = 0

    /// For rows without texts and blobs.
    static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

    /// The first value is bound to the parameter after `index`; columns that are not used have none.
    init(
        _ statement: PreparedStatement, lending bytes: UnsafeRawBufferPointer = Self.nothing,
        after index: Int = 0, using used: ColumnSet = .all
    ) {
        self.statement = statement
        self.bytes = bytes
        self.used = used
        self.index = Int32(index)
    }

    /// Goes to the next column; `nil` when it is not used.
    @inline(__always)
    private mutating func next() -> Int32? {
        defer { column += 1 }
        guard used.contains(column) else { return nil }
        index += 1
        return index
    }

    mutating func put(_ number: Int64) { if let place = next() { statement.bind(place, number) } }
    mutating func put(_ number: Int) { if let place = next() { statement.bind(place, number) } }
    mutating func put(_ number: Int?) { if let place = next() { statement.bind(place, number) } }
    mutating func put(_ number: Double?) { if let place = next() { statement.bind(place, number) } }
    mutating func put(_ truth: Bool) { if let place = next() { statement.bind(place, truth) } }
    mutating func put<Owner>(_ id: Identifier<Owner>?) { if let place = next() { statement.bind(place, id) } }
    mutating func put(_ text: StaticString?) { if let place = next() { statement.lendText(place, text) } }

    mutating func putText(_ span: ByteSpan) {
        guard let place = next() else { return }
        if span.count > 0 {
            statement.lendText(place, slice(span))
        } else if span.count < 0 {
            statement.bindNull(place)
        } else {
            statement.bind(place, "")
        }
    }

    mutating func putBlob(_ span: ByteSpan) {
        guard let place = next() else { return }
        guard span.count >= 0 else { return statement.bindNull(place) }
        statement.lend(place, slice(span))
    }

    private func slice(_ span: ByteSpan) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[Int(span.start)..<Int(span.start + span.count)])
    }
}
