/// Which part of a record's place is asked about.
package enum PlaceColumn: String, Sendable {
    case position
    case boundary
}
