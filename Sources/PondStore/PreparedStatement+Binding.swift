import CSpatiaLite
import PondModel

/// `SQLITE_TRANSIENT`: SQLite copies the bytes.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// `SQLITE_STATIC`: the bytes stay where they are until the statement has run.
private let lent: sqlite3_destructor_type? = nil

/// Values for the parameters, counted from 1.
extension PreparedStatement {
    func bind(_ index: Int32, _ value: Int) { bind(index, Int64(value)) }

    func bind(_ index: Int32, _ value: Int64) {
        setBound(index)
        sqlite3_bind_int64(handle, index, value)
    }

    func bind(_ index: Int32, _ value: Double) {
        setBound(index)
        sqlite3_bind_double(handle, index, value)
    }

    func bind(_ index: Int32, _ value: Bool) { bind(index, value ? 1 : 0) }

    func bindNull(_ index: Int32) {
        guard !isNull[Int(index)] else { return }
        isNull[Int(index)] = true
        sqlite3_bind_null(handle, index)
    }

    private func setBound(_ index: Int32) { isNull[Int(index)] = false }

    func bind(_ index: Int32, _ value: String) {
        setBound(index)
        var value = value
        value.withUTF8 {
            let start = UnsafeRawPointer($0.baseAddress ?? Self.nowhere).assumingMemoryBound(to: CChar.self)
            _ = sqlite3_bind_text(handle, index, start, Int32($0.count), copied)
        }
    }

    func bind(_ index: Int32, _ value: [UInt8]) {
        setBound(index)
        value.withUnsafeBytes {
            _ = sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), copied)
        }
    }

    /// Binds bytes that stay where they are until the statement has run.
    func lend(_ index: Int32, _ bytes: UnsafeRawBufferPointer) {
        setBound(index)
        sqlite3_bind_blob(handle, index, bytes.baseAddress, Int32(bytes.count), lent)
    }

    /// Binds a text that stays where it is until the statement has run.
    func lendText(_ index: Int32, _ bytes: UnsafeRawBufferPointer) {
        setBound(index)
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        sqlite3_bind_text(handle, index, start, Int32(bytes.count), lent)
    }

    func lendText(_ index: Int32, _ text: StaticString?) {
        guard let text else { return bindNull(index) }
        lendText(index, UnsafeRawBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    func bind(_ index: Int32, _ value: Int?) { value.map { bind(index, $0) } ?? bindNull(index) }
    func bind(_ index: Int32, _ value: Double?) { value.map { bind(index, $0) } ?? bindNull(index) }
    func bind(_ index: Int32, _ value: String?) { value.map { bind(index, $0) } ?? bindNull(index) }
    func bind(_ index: Int32, _ value: [UInt8]?) { value.map { bind(index, $0) } ?? bindNull(index) }
    func bind(_ index: Int32, _ value: Bool?) { value.map { bind(index, $0) } ?? bindNull(index) }
    func bind<Owner>(_ index: Int32, _ value: Identifier<Owner>) { bind(index, value.number) }
    func bind<Owner>(_ index: Int32, _ value: Identifier<Owner>?) {
        value.map { bind(index, $0.number) } ?? bindNull(index)
    }

    /// An address for texts without bytes, which a null pointer would turn into NULL.
    private static var nowhere: UnsafePointer<UInt8> { UnsafePointer(bitPattern: 1).unsafelyUnwrapped }
}
