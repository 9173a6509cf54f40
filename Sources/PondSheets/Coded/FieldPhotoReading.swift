/// What was found of printed pages in a photo.
package struct FieldPhotoReading: Sendable {
    /// The page with the most tags first.
    package let pages: [FieldPhotoPage]
    /// Tags that belong to none of the pages.
    package let looseTags: Int
}

/// A page found in a photo.
package struct FieldPhotoPage: Sendable {
    package let code: FieldPageCode
    /// How many of its eight tags were found.
    package let tagCount: Int
    /// Whether one of its tags is seen in several places: the photo shows copies of the page.
    package let isRepeated: Bool
    /// Nil where its tags lie as they cannot on one page.
    package let fit: PageFit?
    /// What its QR code says; nil when that cannot be read.
    package let label: FieldPage?
}
