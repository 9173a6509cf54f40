import CSpatiaLite
import PondModel

/// `SQLITE_TRANSIENT`: SQLite copies the bytes.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// Values for the parameters, counted from 1.
extension PreparedStatement {
    func bind(_ index: Int32, _ value: Int) { sqlite3_bind_int64(handle, index, Int64(value)) }
    func bind(_ index: Int32, _ value: Int64) { sqlite3_bind_int64(handle, index, value) }
    func bind(_ index: Int32, _ value: Double) { sqlite3_bind_double(handle, index, value) }
    func bind(_ index: Int32, _ value: Bool) { sqlite3_bind_int(handle, index, value ? 1 : 0) }
    func bindNull(_ index: Int32) { sqlite3_bind_null(handle, index) }

    func bind(_ index: Int32, _ value: String) {
        var value = value
        value.withUTF8 {
            _ = sqlite3_bind_text(
                handle, index,
                UnsafeRawPointer($0.baseAddress ?? Self.nowhere).assumingMemoryBound(to: CChar.self),
                Int32($0.count), copied)
        }
    }

    func bind(_ index: Int32, _ value: [UInt8]) {
        value.withUnsafeBytes {
            _ = sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), copied)
        }
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
