import PondGeodesy

extension Policy {
    /// How far off a hand-drawn sheet may be.
    package struct Sheets: Hashable, Sendable {
        /// Root mean square of the errors by leaving one control point out; a worse fit needs a reason.
        package var maximumError: Length
        /// Control points farther apart than this belong to no one sheet.
        package var maximumSpan: Length
        /// Where the photo is stretched this many times more one way than the other, the fit cannot be borne.
        package var maximumStretch: Double
        /// An outline's area counts when it is off by no more than this part.
        package var maximumAreaError: Double

        /// The limits of a policy that says none.
        package static let usual = Sheets(
            maximumError: .metres(50), maximumSpan: .kilometres(200), maximumStretch: 5,
            maximumAreaError: 0.15)

        private init(
            maximumError: Length, maximumSpan: Length, maximumStretch: Double, maximumAreaError: Double
        ) {
            self.maximumError = maximumError
            self.maximumSpan = maximumSpan
            self.maximumStretch = maximumStretch
            self.maximumAreaError = maximumAreaError
        }

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(
                node, keys: ["max_error_m", "max_span_km", "max_stretch", "area_error_max"])
            maximumError = .metres(try section["max_error_m"].number(in: 0.1...100_000))
            maximumSpan = .kilometres(try section["max_span_km"].number(in: 1...5000))
            maximumStretch = try section["max_stretch"].number(in: 1.1...1000)
            maximumAreaError = try section["area_error_max"].number(in: 0...1)
        }
    }
}
