/// Which model a fit takes: a named one, or the one that predicts best.
package enum ModelChoice: Hashable, Sendable {
    case auto
    case fixed(SheetModel)

    /// The words that `--model` takes.
    package static let names = ["auto"] + SheetModel.allCases.map(\.rawValue)

    /// Nil for a word that is not among `names`.
    package init?(name: String) {
        if name == "auto" {
            self = .auto
        } else if let model = SheetModel(rawValue: name) {
            self = .fixed(model)
        } else {
            return nil
        }
    }
}
