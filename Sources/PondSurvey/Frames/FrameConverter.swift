import PondGeodesy
import PondModel

/// Turns the coordinates of one file into WGS 84. One thread's own.
package final class FrameConverter {
    private let datum: Datum
    private let projection: MapProjection?

    package init(_ frame: SourceFrame) throws(SurveyError) {
        switch frame {
        case .datum(let datum):
            self.datum = datum
            projection = nil
        case .crs(let definition):
            guard let projection = MapProjection(from: definition) else {
                throw .unknownProjection(definition)
            }
            datum = .wgs84
            self.projection = projection
        }
    }

    /// The frame of a feature: its own word first, then the file's. A feature that contradicts the flag is
    /// an error, and one of which nothing is known gives `nil`.
    package static func frame(
        of feature: Feature, flag: SourceFrame?, detected: Datum? = nil
    ) throws(SurveyError) -> SourceFrame? {
        guard let own = feature.datum else { return flag ?? detected.map(SourceFrame.datum) }
        if let flag, flag != .datum(own) {
            throw .datumConflict(place: feature.place, name: feature.name, file: own, flag: flag.title)
        }
        return .datum(own)
    }

    /// The WGS 84 position of a coordinate. `own` is the datum the feature itself names.
    package func position(of coordinate: Coordinate, own: Datum?) throws(RejectedReason) -> Position {
        if let own { return own.position(of: coordinate) }
        guard let projection else { return datum.position(of: coordinate) }
        guard let position = projection.position(of: coordinate) else { throw .notConvertible(coordinate) }
        return position
    }
}
