/// The form of a symbol: with its letter or number it tells what colour alone must not.
package enum SymbolShape: String, CaseIterable, Hashable, Sendable {
    case dot
    /// A hollow dot.
    case circle
    /// Two hollow dots, one in the other.
    case doubleCircle = "double_circle"
    case square, triangle, star, cross, pin, factory, badge
    /// A pin without filling.
    case hollowPin = "hollow_pin"
    case flag
    case hollowFlag = "hollow_flag"
    /// A line around an area.
    case outline
}
