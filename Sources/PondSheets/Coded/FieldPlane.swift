import PondGeodesy

/// The plane in which a field sheet is drawn, named by its middle so that print can tell it exactly.
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

    /// Metres to the east and to the north of the middle.
    package var local: LocalPlane {
        LocalPlane(
            centre: Position(
                longitude: Double(longitudeTenThousandths) / 10_000,
                latitude: Double(latitudeTenThousandths) / 10_000))
    }
}
