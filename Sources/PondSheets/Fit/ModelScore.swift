import PondGeodesy

/// What `auto` saw of one model.
package struct ModelScore: Sendable {
    package let model: SheetModel
    package let rmse: Length
    package let leaveOneOut: Length?
}
