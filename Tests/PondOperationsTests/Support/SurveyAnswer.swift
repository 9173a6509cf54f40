import Foundation

/// What `survey --format json` prints.
struct SurveyAnswer: Decodable {
    struct Counts: Decodable, Equatable {
        var read = 0
        var new = 0
        var changed = 0
        var unchanged = 0
        var rejected = 0
    }
    struct File: Decodable {
        let path, format, datum: String
        let encoding: String?
    }
    struct Note: Decodable {
        let file, reason: String
        let place: Int
    }
    let total: Counts
    let kinds: [String: Counts]
    let villages: [String: Counts]
    let files: [File]
    let rejected: [Note]
    let remarks: [Note]
    let rejectFiles: [String]

    init(_ answer: Program.Answer) throws {
        guard answer.code == 0 else { throw Workbench.Failure("exit \(answer.code)\n\(answer.messages)") }
        self = try JSONDecoder().decode(SurveyAnswer.self, from: Data(answer.output.utf8))
    }
}
