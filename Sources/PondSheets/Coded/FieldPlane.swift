import PondGeodesy

/// The plane in which a field sheet is drawn: transverse Mercator about the sheet's middle, true to scale there and
/// to 0.001 % at 25 km from it.
package struct FieldPlane: Hashable, Sendable {
    package let longitudeTenThousandths: Int
    package let latitudeTenThousandths: Int

    /// Nil for what is no place on earth.
    package init?(longitudeTenThousandths: Int, latitudeTenThousandths: Int) {
        guard abs(longitudeTenThousandths) <= 1_800_000, abs(latitudeTenThousandths) <= 850_000 else {
            return nil
        }
        self.longitudeTenThousandths = longitudeTenThousandths
        self.latitudeTenThousandths = latitudeTenThousandths
    }

    /// About the place, to the nearest ten-thousandth of a degree.
    package init?(near place: Position) {
        guard place.isOnEarth else { return nil }
        self.init(
            longitudeTenThousandths: Int((place.longitude * 10_000).rounded()),
            latitudeTenThousandths: Int((place.latitude * 10_000).rounded()))
    }

    /// What PROJ makes the plane from.
    package var definition: String {
        let longitude = Double(longitudeTenThousandths) / 10_000
        let latitude = Double(latitudeTenThousandths) / 10_000
        return "+proj=tmerc +lat_0=\(latitude) +lon_0=\(longitude) +k=1 +x_0=0 +y_0=0 +datum=WGS84 +units=m "
            + "+no_defs +type=crs"
    }
}
