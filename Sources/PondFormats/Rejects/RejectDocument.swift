import PondModel

/// One KML source of rejected placemarks: its bytes and where the placemarks lie in them.
struct RejectDocument {
    let finder = PlacemarkFinder()
    private let source: RejectSource
    private let text: UTF8Text
    private let folders: [Int: [String]]

    init(_ source: RejectSource) throws {
        self.source = source
        let isZipped = source.file.format == .kmz || source.file.format == .ovkmz
        // Unzipped and in UTF-8; what is mapped stays when the unzipped file is gone.
        let unzipped = isZipped ? try ZippedKML(path: source.file.path) : nil
        text = try UTF8Text(path: unzipped?.temporaryPath ?? source.file.path)
        try XMLScanner.read(text, as: source.file.path, with: finder)
        text.file.rewind()
        var folders: [Int: [String]] = [:]
        try source.file.read { batch in
            for feature in batch where source.reasons[feature.place] != nil {
                folders[feature.place] = feature.folders
            }
        }
        self.folders = folders
    }

    /// The schemas that rejected placemarks refer to.
    func appendSchemas(to buffer: inout ByteBuffer) {
        for schema in finder.schemas {
            let reference = Array("#\(schema.id)".utf8)
            guard rejected.contains(where: { bytes($0.range).contains(reference) }) else { continue }
            buffer.append(bytes(schema.range))
            buffer.append("\n")
        }
    }

    /// The placemarks in their folders; `namesFile` says whether comments tell the file.
    func appendPlacemarks(to buffer: inout ByteBuffer, namesFile: Bool) {
        var open: [String] = []
        for (place, range) in rejected {
            move(from: open, into: folders[place] ?? [], &buffer)
            open = folders[place] ?? []
            let told = "\(place): \(source.reasons[place] ?? "")"
            appendComment(namesFile ? "\(source.name) \(told)" : told, to: &buffer)
            buffer.append(bytes(range))
            buffer.append("\n")
        }
        move(from: open, into: [], &buffer)
    }

    private func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(rebasing: text.file.bytes[range]).bindMemory(to: UInt8.self)
    }

    private var rejected: [(place: Int, range: Range<Int>)] {
        finder.placemarks.enumerated().compactMap { index, range in
            source.reasons[index + 1] == nil ? nil : (index + 1, range)
        }
    }

    private func move(from open: [String], into folders: [String], _ buffer: inout ByteBuffer) {
        guard open != folders else { return }
        for _ in open { buffer.append("</Folder>\n") }
        for folder in folders {
            buffer.append("<Folder>\n<name>")
            buffer.append(xml: folder)
            buffer.append("</name>\n")
        }
    }

    /// Two dashes would end a comment.
    private func appendComment(_ comment: String, to buffer: inout ByteBuffer) {
        buffer.append("<!-- ")
        buffer.append(text: comment.replacing("-", with: "‐"))
        buffer.append(" -->\n")
    }
}
