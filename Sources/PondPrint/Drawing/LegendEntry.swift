import PondModel

/// A line of a sheet's legend.
enum LegendEntry {
    case heading(String)
    case symbol(Symbol, title: String)
    case species(SheetSpecies)
    case tint(opacity: Double, title: String)
    case line(BaseLine.Kind)
    case water
}
