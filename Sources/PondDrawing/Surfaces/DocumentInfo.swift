import Foundation

/// What a file says about itself.
package struct DocumentInfo: Sendable {
    package var title: String
    package var author: String
    package var subject: String
    package var keywords: String
    /// Written as the time of making, so that the same sheet is the same file.
    package var date: Date

    package init(
        title: String, author: String = "", subject: String = "", keywords: String = "", date: Date = Date()
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.date = date
    }
}
