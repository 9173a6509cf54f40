import PondModel
import PondStore

/// `pondmap sheet list` and `sheet show`: what the store knows of its sheets.
package enum ShowSheets {
    /// All sheets in the order in which they were added.
    package static func list(in store: Store) async throws -> [SheetAnswer] {
        try await store.read { reading in
            try reading.sheets().map { try SheetAnswer($0, reading) }
        }
    }

    /// The sheet of that number, or of the photo of that name.
    package static func show(_ text: String, in store: Store) async throws -> SheetAnswer {
        try await store.read { try SheetAnswer(SheetFinder.sheet(text, $0), $0) }
    }
}
