/// Rejected placemarks as KML: each as its file has it, in its folders, with the reason in a comment.
struct RejectPlacemarks {
    private let sources: [RejectSource]
    private let isOvital: Bool

    init(_ sources: [RejectSource], isOvital: Bool) {
        self.sources = sources
        self.isOvital = isOvital
    }

    func write(to path: String) throws {
        let documents = try sources.map { try RejectDocument($0) }
        let output = try OutputFile(path: path)
        var text = ByteBuffer()
        if isOvital { text.append("\u{FEFF}") }
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        appendRoot(of: documents, to: &text)
        for document in documents { document.appendSchemas(to: &text) }
        for document in documents {
            document.appendPlacemarks(to: &text, namesFile: documents.count > 1)
            try output.write(text)
            text.removeAll()
        }
        text.append("</Document>\n</kml>\n")
        try output.write(text)
        try output.finish()
    }

    private func appendRoot(of documents: [RejectDocument], to text: inout ByteBuffer) {
        var namespaces = ["xmlns": "http://www.opengis.net/kml/2.2"]
        for document in documents.reversed() {
            namespaces.merge(document.finder.namespaces) { _, new in new }
        }
        text.append("<kml")
        for (name, value) in namespaces.sorted(by: { $0.key < $1.key }) {
            text.append(text: " \(name)=\"")
            text.append(xml: value)
            text.append("\"")
        }
        text.append(">\n<Document>\n")
    }
}
