import Foundation
import PondDrawing

/// A folder of a test's own.
final class Bench {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("drawing-" + UUID().uuidString)

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// A finished PDF of one page.
    func pdf(_ paper: PaperSize = .small, _ draw: (Canvas) throws -> Void) throws -> String {
        let path = path("page.pdf")
        let file = try VectorFile(.pdf, path: path, paper: paper, info: DocumentInfo(title: "试页"))
        try draw(file.canvas)
        try file.finish()
        return path
    }
}

extension PaperSize {
    /// Small enough to be painted finely.
    static let small = PaperSize(widthMillimetres: 100, heightMillimetres: 60)
}
