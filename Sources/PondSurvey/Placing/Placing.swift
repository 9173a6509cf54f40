import PondModel

/// In which village a thing lies, and how that was found.
package struct Placing: Hashable, Sendable {
    package var village: Identifier<AdminArea>
    package var way: VillagePlacing
    /// What is odd about it without being wrong.
    package var remarks: [Words]

    package init(village: Identifier<AdminArea>, way: VillagePlacing, remarks: [Words] = []) {
        self.village = village
        self.way = way
        self.remarks = remarks
    }
}
