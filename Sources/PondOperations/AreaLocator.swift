import PondGeodesy
import PondMarket
import PondModel
import PondStore

/// Where an area is, and how that is known.
struct AreaLocator {
    private let reading: StoreReading
    private let year: Int

    init(_ reading: StoreReading, year: Int) {
        self.reading = reading
        self.year = year
    }

    /// Its own point, else a point on its outline, else the middle of its ponds, else its parent's place.
    func place(of area: AdminArea) throws -> (Position, LocatedBy)? {
        if let own = area.place { return (own, .ownPoint) }
        if let inner = try reading.boundary(of: area.id)?.innerPosition { return (inner, .polygon) }
        if let middle = try reading.total(area.id, year: year)?.middle { return (middle, .ponds) }
        guard let parent = try area.parent.flatMap({ try reading.area($0) }),
            let (place, _) = try place(of: parent)
        else { return nil }
        return (place, .parent)
    }
}
