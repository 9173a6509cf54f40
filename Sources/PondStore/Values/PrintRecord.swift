import PondGeodesy
import PondModel

/// A sheet that was printed: which, of what data, and the file's fingerprint.
package struct PrintRecord: Hashable, Sendable {
    package var sheetID: String
    package var map: WallMap
    package var area: String
    package var edition: Edition
    package var scaleDenominator: Double
    package var widthMillimetres: Double
    package var heightMillimetres: Double
    package var year: Int?
    package var dataVersion: Int
    /// Whether the file was proved before it got its name.
    package var isChecked: Bool
    package var fileName: String
    /// SHA-256 in 64 hexadecimal digits.
    package var fileHash: String
    /// ISO 8601, UTC.
    package var printedAt: String
    /// What the map shows; `nil` for sheets printed before the store kept it.
    package var land: BoundingBox?

    package init(
        sheetID: String, map: WallMap, area: String, edition: Edition, scaleDenominator: Double,
        widthMillimetres: Double, heightMillimetres: Double, year: Int?, dataVersion: Int, isChecked: Bool,
        fileName: String, fileHash: String, printedAt: String, land: BoundingBox?
    ) {
        self.sheetID = sheetID
        self.map = map
        self.area = area
        self.edition = edition
        self.scaleDenominator = scaleDenominator
        self.widthMillimetres = widthMillimetres
        self.heightMillimetres = heightMillimetres
        self.year = year
        self.dataVersion = dataVersion
        self.isChecked = isChecked
        self.fileName = fileName
        self.fileHash = fileHash
        self.printedAt = printedAt
        self.land = land
    }
}
