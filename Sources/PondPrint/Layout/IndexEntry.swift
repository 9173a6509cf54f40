/// A line of the index: a name and the grid cell where it is found.
package struct IndexEntry: Sendable, Hashable {
    /// The heading beneath which it stands: places, farmers, the ponds of a village.
    package var group: String
    package var name: String
    package var cell: String

    package init(group: String, name: String, cell: String) {
        self.group = group
        self.name = name
        self.cell = cell
    }
}
