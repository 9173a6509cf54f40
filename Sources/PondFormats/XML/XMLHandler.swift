/// What a reader of an XML format does with the elements, in the document's order.
protocol XMLHandler: AnyObject {
    /// An element begins; `name` is without prefix, `textBefore` the character data since the last tag.
    func start(_ name: String, _ attributes: [String: String], textBefore: String) throws
    /// An element ends; `text` is the character data since the last tag.
    func end(_ name: String, text: String) throws
}
