import Foundation

/// Writes control points so that other programs read them.
package enum ControlPointWriter {
    /// QGIS' `.points` in WGS 84; those left out are switched off.
    package static func qgis(_ points: [ControlPoint], leftOut: [ControlPoint] = []) -> String {
        func line(_ point: ControlPoint, _ enable: Int) -> String {
            "\(point.position.longitude),\(point.position.latitude),"
                + "\(point.pixel.x),\(-point.pixel.y),\(enable),0,0,0\n"
        }
        return "#CRS: EPSG:4326\nmapX,mapY,sourceX,sourceY,enable,dX,dY,residual\n"
            + points.map { line($0, 1) }.joined() + leftOut.map { line($0, 0) }.joined()
    }

    /// An IIIF Georeference Annotation (extension of version 1) of all of the picture `source`, as Allmaps reads it.
    package static func iiif(
        _ points: [ControlPoint], source: String, size: PhotoSize, model: SheetModel
    ) throws -> String {
        let annotation: [String: Any] = [
            "@context": [
                "http://iiif.io/api/extension/georef/1/context.json",
                "http://iiif.io/api/presentation/3/context.json",
            ],
            "type": "Annotation", "motivation": "georeferencing",
            "target": target(source, size),
            "body": [
                "type": "FeatureCollection", "transformation": transformation(model),
                "features": points.map(feature),
            ],
        ]
        let bytes = try JSONSerialization.data(
            withJSONObject: annotation, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }

    /// The extension knows images by a IIIF service alone, so the picture is told as one.
    private static func target(_ source: String, _ size: PhotoSize) -> [String: Any] {
        let (width, height) = (size.width, size.height)
        let outline = "0,0 \(width),0 \(width),\(height) 0,\(height)"
        return [
            "type": "SpecificResource",
            "source": ["id": source, "type": "ImageService3", "width": width, "height": height],
            "selector": [
                "type": "SvgSelector",
                "value":
                    "<svg width=\"\(width)\" height=\"\(height)\"><polygon points=\"\(outline)\" /></svg>",
            ],
        ]
    }

    private static func feature(_ point: ControlPoint) -> [String: Any] {
        [
            "type": "Feature", "properties": ["resourceCoords": [point.pixel.x, point.pixel.y]],
            "geometry": [
                "type": "Point", "coordinates": [point.position.longitude, point.position.latitude],
            ],
        ]
    }

    /// The names of the Georeference extension; it has none for a similarity or a projection, whose next of
    /// kin is named.
    private static func transformation(_ model: SheetModel) -> [String: Any] {
        switch model {
        case .similarity, .affine: ["type": "polynomial", "options": ["order": 1]]
        case .projective, .polynomial2: ["type": "polynomial", "options": ["order": 2]]
        case .spline: ["type": "thinPlateSpline"]
        }
    }
}
