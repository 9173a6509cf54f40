import PondModel

/// A line of a sheet's legend.
enum LegendEntry {
    case heading(String)
    case symbol(Symbol, title: String)
    case species(SheetSpecies)
    case tint(opacity: Double, title: String)
    case line(BaseLine.Kind)
    case water
    /// A pond of which only the position is known.
    case pointPond
    /// A pond of which nobody knows what is in it.
    case unknownWater
    /// How the edge of a pond tells its survey.
    case survey(SurveyState)
    /// The letter of a brand on a dot.
    case brand(SheetBrand)
    /// The dots of the five sizes in a row.
    case sizes
}
