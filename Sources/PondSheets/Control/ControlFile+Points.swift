import PondGeodesy

extension ControlFile {
    /// The control points in WGS 84, and what could not be placed beside what could not be read.
    ///
    /// `crs` names the system of projected coordinates and goes before the file's own; degrees are in
    /// `datum`. Pixels of a picture of another size, as far as the file tells, are scaled to the photo.
    package func points(
        datum: Datum, crs: String? = nil, photo: PhotoSize? = nil, file: String,
        place: (String) throws -> NamedPlace
    ) throws -> (points: [ControlPoint], rejected: [RejectedControl]) {
        let projection = try projection(crs ?? self.crs, file)
        var (points, rejected) = ([ControlPoint](), self.rejected)
        for entry in entries {
            switch try position(of: entry, datum, projection, place) {
            case .success(let position):
                points.append(
                    ControlPoint(
                        pixel: scaled(entry.pixel, to: photo), position: position, name: entry.name,
                        line: entry.line))
            case .failure(let row): rejected.append(row.control)
            }
        }
        return (points, rejected.sorted { $0.line < $1.line })
    }

    private func projection(_ crs: String?, _ file: String) throws -> MapProjection? {
        guard let crs else { return nil }
        guard let projection = MapProjection(from: crs) else {
            throw ControlFileError.unknownProjection(crs, file: file)
        }
        return projection
    }

    private func position(
        of entry: ControlEntry, _ datum: Datum, _ projection: MapProjection?,
        _ place: (String) throws -> NamedPlace
    ) throws -> Result<Position, RejectedRow> {
        switch entry.place {
        case .name(let name):
            switch try place(name) {
            case .found(let position): return .success(position)
            case .unknown(let nearest):
                return .failure(RejectedRow(entry.line, .unknownName(name, nearest: nearest)))
            case .ambiguous(let places):
                return .failure(RejectedRow(entry.line, .ambiguousName(name, places: places)))
            }
        case .coordinate(let coordinate):
            if let projection {
                return projection.position(of: coordinate).map { .success($0) }
                    ?? .failure(RejectedRow(entry.line, .outsideProjection))
            }
            guard Position(longitude: coordinate.x, latitude: coordinate.y).isOnEarth else {
                return .failure(RejectedRow(entry.line, .degreesOutOfRange(coordinate.x, coordinate.y)))
            }
            return .success(datum.position(of: coordinate))
        }
    }

    private func scaled(_ pixel: PixelPoint, to photo: PhotoSize?) -> PixelPoint {
        guard let photo, let imageSize, imageSize != photo, imageSize.width > 0, imageSize.height > 0 else {
            return pixel
        }
        return PixelPoint(
            x: pixel.x * Double(photo.width) / Double(imageSize.width),
            y: pixel.y * Double(photo.height) / Double(imageSize.height))
    }
}
