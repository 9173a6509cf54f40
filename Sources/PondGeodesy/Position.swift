/// A place on the earth in WGS 84 (CGCS2000 counts as equal), in degrees.
package struct Position: Hashable, Codable, Sendable {
    package var longitude: Double
    package var latitude: Double

    package init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }

    /// Whether both numbers are finite and within the range of degrees.
    package var isOnEarth: Bool { abs(longitude) <= 180 && abs(latitude) <= 90 }

    /// Whether the position lies in the box within which China's web maps shift positions
    /// (72.004 to 137.8347 E, 0.8293 to 55.8271 N, the box of the published GCJ-02 algorithm).
    package var isInChina: Bool {
        longitude >= 72.004 && longitude <= 137.8347 && latitude >= 0.8293 && latitude <= 55.8271
    }
}
