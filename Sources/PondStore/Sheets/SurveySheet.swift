import PondModel

/// A photo of a page, kept byte for byte beside the store.
package struct SurveySheet: Hashable, Sendable {
    /// `nil` until the store has given it one.
    package var id: Identifier<SurveySheet>?
    /// SHA-256 of the photo's file, in hexadecimal digits.
    package var sha256: String
    /// The photo's path in the folder of pictures.
    package var file: String
    /// The name of the file that was added.
    package var title: String
    package var format: String
    /// Of the photo as it stands upright: every pixel in the store is one of these.
    package var widthPixels: Int
    package var heightPixels: Int
    /// How the stored pixels are turned to stand upright: 1 to 8, as Exif counts.
    package var orientation: Int
    /// 0 sharp to 1 blurred.
    package var blur: Double
    package var round: Identifier<SurveyRound>?
    package var village: Identifier<AdminArea>?
    /// ISO 8601.
    package var addedAt: String

    package init(
        id: Identifier<SurveySheet>? = nil, sha256: String, file: String, title: String, format: String,
        widthPixels: Int, heightPixels: Int, orientation: Int, blur: Double,
        round: Identifier<SurveyRound>? = nil, village: Identifier<AdminArea>? = nil, addedAt: String
    ) {
        self.id = id
        self.sha256 = sha256
        self.file = file
        self.title = title
        self.format = format
        self.widthPixels = widthPixels
        self.heightPixels = heightPixels
        self.orientation = orientation
        self.blur = blur
        self.round = round
        self.village = village
        self.addedAt = addedAt
    }
}
