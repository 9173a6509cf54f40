import Foundation
import FoundationXML

/// Drives Foundation's streaming parser over a file.
///
/// Prefixes need not be declared: Ovital and others forget to. External entities are never fetched.
final class XMLFile: NSObject, XMLParserDelegate {
    private let handler: XMLHandler
    private let path: String
    private var text = ""
    private var failure: (any Error)?

    private init(handler: XMLHandler, path: String) {
        self.handler = handler
        self.path = path
    }

    /// Hands the elements of the file at `path` to `handler`; errors name the file `shownPath`.
    static func read(path: String, as shownPath: String, with handler: XMLHandler) throws {
        guard let parser = XMLParser(contentsOf: URL(fileURLWithPath: path)) else {
            throw FormatError.cannotOpen(shownPath)
        }
        let file = XMLFile(handler: handler, path: shownPath)
        parser.delegate = file
        parser.shouldResolveExternalEntities = false
        let isWhole = parser.parse()
        if let failure = file.failure { throw failure }
        if !isWhole { throw FormatError.badXML(shownPath, line: parser.lineNumber, reason: "XML") }
    }

    // MARK: - The parser's events

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        attempt(parser) { try handler.start(Self.local(name), attributes, textBefore: text) }
        text.removeAll(keepingCapacity: true)
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
    ) {
        attempt(parser) { try handler.end(Self.local(name), text: text) }
        text.removeAll(keepingCapacity: true)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
        text += String(decoding: block, as: UTF8.self)
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
        let code = (error as NSError).code
        // libxml2's XML_NS_ERR_… (200 to 205): an undeclared prefix, and the parser goes on.
        guard !(200...205).contains(code), failure == nil else { return }
        failure = FormatError.badXML(path, line: max(parser.lineNumber, 1), reason: Self.reason(code))
    }

    private func attempt(_ parser: XMLParser, _ work: () throws -> Void) {
        guard failure == nil else { return }
        do {
            try work()
        } catch {
            failure = error
            parser.abortParsing()
        }
    }

    private static func local(_ name: String) -> String {
        guard let colon = name.utf8.lastIndex(of: UInt8(ascii: ":")) else { return name }
        return String(name[name.utf8.index(after: colon)...])
    }

    /// Words for the commonest of libxml2's error numbers.
    private static func reason(_ code: Int) -> String {
        switch code {
        case 4: "document is empty"
        case 5: "document ends too early or text follows it"
        case 9: "character that XML forbids"
        case 26, 27: "undefined entity"
        case 76: "start and end tags do not match"
        case 77: "end tag missing"
        case 81: "bad encoding"
        default: "libxml2 error \(code)"
        }
    }
}
