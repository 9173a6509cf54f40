import PondGeodesy
import PondModel

/// Binds the values of one row, column by column. Texts and blobs are lent from `bytes`, which must stay where
/// they are until the row is written.
struct RowBinder {
    private let statement: PreparedStatement
    private let bytes: UnsafeRawBufferPointer
    private var index: Int32

    /// For rows without texts and blobs.
    static var nothing: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: nil, count: 0) }

    /// The first value is bound to the parameter after `index`.
    init(
        _ statement: PreparedStatement, lending bytes: UnsafeRawBufferPointer = Self.nothing,
        after index: Int = 0
    ) {
        self.statement = statement
        self.bytes = bytes
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
    mutating func put(_ text: StaticString?) { statement.lendText(next(), text) }
    mutating func put(copying text: String) { statement.bind(next(), text) }

    mutating func putText(_ span: ByteSpan) {
        guard span.count > 0 else { return span.count < 0 ? statement.bindNull(next()) : put("") }
        statement.lendText(next(), slice(span))
    }

    mutating func putBlob(_ span: ByteSpan) {
        guard span.count >= 0 else { return statement.bindNull(next()) }
        statement.lend(next(), slice(span))
    }

    private func slice(_ span: ByteSpan) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: bytes[Int(span.start)..<Int(span.start + span.count)])
    }
}
