import GRDB
import Testing

@testable import PondStore

/// SQLite's own `quote` is the judge of what a log entry holds.
struct LoggedValueTests {
    static let literals: [LoggedValue.Literal] = [
        .null, .integer(0), .integer(-7), .integer(.max), .integer(.min), .real(0.1), .real(1.0 / 3),
        .real(-1e300), .real(6000.5), .real(5), .real(2.5e-9), .real(.infinity), .text(""),
        .text("it's, \"so\"=1"),
        .text("塘\n1"), .text("NULL"), .blob([]), .blob([0, 255, 16]),
    ]

    @Test(arguments: literals)
    func whatSQLiteQuotesReadsBackExactly(literal: LoggedValue.Literal) throws {
        let queue = try DatabaseQueue()
        let text = try queue.inDatabase { database in
            let statement = try PreparedStatement(
                database, "SELECT '\"a\"=' || quote(?1) || ',\"b\"=' || quote(?1)")
            literal.bind(to: statement, at: 1)
            return try statement.first { $0.text(0) } ?? ""
        }
        let expected = ["a", "b"].map { LoggedValue(column: $0, literal: literal) }
        #expect(LoggedValue.all(in: text) == expected)
    }

    @Test(arguments: ["", "\"a\"", "\"a\"=", "\"a\"='x", "a=1", "\"a\"=1,", "\"a\"=X'0'", "\"a\"=1;DROP"])
    func anythingElseIsNoEntry(text: String) { #expect(LoggedValue.all(in: text) == nil) }
}
