/// A field sheet that was printed, as the store keeps it.
package struct PrintedSheet: Hashable, Sendable {
    package struct Page: Hashable, Sendable {
        /// What its tags say: unique within the store.
        package let number: Int
        package let ordinal: Int
        /// The text of its QR code.
        package let label: String

        package init(number: Int, ordinal: Int, label: String) {
            self.number = number
            self.ordinal = ordinal
            self.label = label
        }
    }

    /// Five letters and digits, unique within the store.
    package let name: String
    package let title: String
    package let scale: Int
    package let dataVersion: Int
    /// ISO 8601, to the second.
    package let printedAt: String
    package let pages: [Page]

    package init(
        name: String, title: String, scale: Int, dataVersion: Int, printedAt: String, pages: [Page]
    ) {
        self.name = name
        self.title = title
        self.scale = scale
        self.dataVersion = dataVersion
        self.printedAt = printedAt
        self.pages = pages
    }
}
