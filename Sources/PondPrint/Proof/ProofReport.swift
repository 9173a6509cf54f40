import Foundation
import PondModel

/// What a proof found on a written sheet.
package struct ProofReport: Codable, Hashable, Sendable {
    /// The name of the file that was looked at, without its folder.
    package let file: String
    package let isPassed: Bool
    package let checks: [ProofFinding]

    init(file: String, checks: [ProofFinding]) {
        self.file = file
        self.checks = checks
        isPassed = checks.allSatisfy(\.isPassed)
    }

    /// One line a check.
    package func text(in language: Language) -> String {
        checks.map { $0.words.text(in: language) }.joined(separator: "\n")
    }

    /// As it lies beside the sheet.
    package func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
