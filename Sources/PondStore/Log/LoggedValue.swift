/// A column and its value in the change log, which keeps them as SQL: `"code"='A1',"note"=NULL`.
struct LoggedValue: Equatable {
    /// What SQLite's `quote` writes.
    enum Literal: Equatable {
        case null
        case integer(Int64)
        case real(Double)
        case text(String)
        case blob([UInt8])
    }

    let column: String
    let literal: Literal

    /// `nil` when the text is not of that form.
    static func all(in text: String) -> [LoggedValue]? {
        var reader = LoggedValueReader(text)
        return reader.values()
    }
}

extension LoggedValue.Literal {
    func bind(to statement: PreparedStatement, at index: Int32) {
        switch self {
        case .null: statement.bindNull(index)
        case .integer(let integer): statement.bind(index, integer)
        case .real(let real): statement.bind(index, real)
        case .text(let text): statement.bind(index, text)
        case .blob(let blob): statement.bind(index, blob)
        }
    }
}
