import Foundation
import PondGeodesy

/// A field sheet ready to print: its pages, and what is known of the land.
package struct FieldSheet: Sendable {
    /// A known pond, in the sheet's plane.
    package struct Pond: Sendable {
        package let code: String
        package let place: Coordinate
        /// Closed rings, holes among them; empty when only the place is known.
        package let rings: [[Coordinate]]

        package init(code: String, place: Coordinate, rings: [[Coordinate]]) {
            self.code = code
            self.place = place
            self.rings = rings
        }
    }

    /// A village's name where it stands.
    package struct Village: Sendable {
        package let name: String
        package let place: Coordinate
        /// Closed rings; empty when unknown.
        package let rings: [[Coordinate]]

        package init(name: String, place: Coordinate, rings: [[Coordinate]]) {
            self.name = name
            self.place = place
            self.rings = rings
        }
    }

    package let title: String
    package let branch: String
    package let pages: [FieldPage]
    package let ponds: [Pond]
    package let villages: [Village]
    package let date: Date

    /// There must be a page.
    package init(
        title: String, branch: String, pages: [FieldPage], ponds: [Pond], villages: [Village], date: Date
    ) {
        precondition(!pages.isEmpty)
        self.title = title
        self.branch = branch
        self.pages = pages
        self.ponds = ponds
        self.villages = villages
        self.date = date
    }
}

extension FieldPage {
    /// The land within the page's frame.
    package var land: GroundBox {
        let frame = layout.frame
        let northWest = coordinate(of: .init(x: frame.left, y: frame.top))
        let southEast = coordinate(of: .init(x: frame.right, y: frame.bottom))
        return GroundBox(west: northWest.x, south: southEast.y, east: southEast.x, north: northWest.y)
    }
}
