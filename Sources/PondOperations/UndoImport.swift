import PondModel
import PondStore

/// `pondmap undo`: takes the last change of data back exactly.
package enum UndoImport {
    package static func run(in store: Store) async throws -> Words {
        let report = try await store.change(verb: "undo", detail: "") { session in
            _ = try Settling.beginning(session)
            let report = try session.undo()
            // Undoing may bring back another policy, so it is read anew.
            try Settling(session).settle(session)
            return report
        }
        // A photo whose sheet is gone goes too, as if it had never been added.
        try await store.sweepPictures()
        return Words(
            zh:
                "已退回 \(report.verb)（\(report.detail)）：删去 \(report.removed) 行，找回 \(report.restored) 行，改回 \(report.reverted) 行。",
            en:
                "Took back \(report.verb) (\(report.detail)): \(report.removed) rows removed, \(report.restored) brought back, \(report.reverted) set to what they were."
        )
    }
}
