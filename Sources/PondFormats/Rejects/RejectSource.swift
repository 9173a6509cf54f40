import Foundation

/// A file with the rows of it that were rejected.
struct RejectSource {
    let file: FeatureFile
    /// Why, by the features' places.
    let reasons: [Int: String]

    init(file: FeatureFile, rows: [RejectedRow]) {
        self.file = file
        reasons = Dictionary(rows.map { ($0.place, $0.reason) }) { first, second in
            first == second ? first : "\(first); \(second)"
        }
    }

    /// The file's name without its folders.
    var name: String { URL(fileURLWithPath: file.path).lastPathComponent }
}
