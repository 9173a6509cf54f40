import CGDAL

/// A page of a PDF as a picture.
package enum PrintedPicture {
    /// Page `number`, from 1, drawn at that many dots an inch in grey. Throws when the file cannot be read as a PDF.
    package static func page(
        _ number: Int, ofPDF path: String, dotsPerInch: Double
    ) throws(PhotoError) -> GreyImage {
        try RasterLibrary.require()
        let settings = ["GDAL_PAM_ENABLED": "NO", "GDAL_PDF_DPI": "\(dotsPerInch)"]
        let (image, message) = RasterLibrary.quietly {
            RasterLibrary.with(settings) { draw("PDF:\(number):\(path)") }
        }
        guard let image else { throw .damaged(path, reason: String(message.prefix(100))) }
        return image.grey
    }

    private static func draw(_ name: String) -> ColourImage? {
        let opened = RasterLibrary.withList(["PDF"]) { drivers in
            drivers.withMemoryRebound(to: UnsafePointer<CChar>?.self, capacity: 2) { drivers in
                PondGDALOpenEx(name, 0x02 | 0x40, drivers, nil, nil)
            }
        }
        guard let opened else { return nil }
        defer { PondGDALClose(opened) }
        let size = (Int(PondGDALGetRasterXSize(opened)), Int(PondGDALGetRasterYSize(opened)))
        return PixelReader(opened, width: size.0, height: size.1).image()
    }
}
