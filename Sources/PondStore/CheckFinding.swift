import PondModel

/// One thing that is wrong in a store.
package struct CheckFinding: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        case damagedFile, brokenReference, brokenIndex, movedBox, missingBox, extraBox, invalidOutline
        case wrongTotal, missingMetadata, wrongMark, unsettledEdit
    }

    package let kind: Kind
    package let words: Words
    /// Table and row, or the name of what is missing.
    package let place: String
}
