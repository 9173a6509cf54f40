/// What a reader of an XML format does with the elements, in the document's order.
protocol XMLHandler: AnyObject {
    /// An element begins; `textBefore` is the character data since the last tag.
    func start(_ tag: XMLTag, textBefore: String) throws
    /// An element ends; `text` is the character data since the last tag.
    func end(_ tag: XMLTag, text: String) throws
}

/// A start or end tag.
struct XMLTag {
    /// Without prefix.
    var name: String
    /// By their names with prefix; none on an end tag.
    var attributes: [String: String] = [:]
    /// Where the tag lies in the document's bytes. An empty element's start and end lie in the same place.
    var range: Range<Int>
}
