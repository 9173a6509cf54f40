/// Compound feed a pond eats in a year, and how that was found.
package struct Demand: Hashable, Sendable {
    /// In the order in which they are tried.
    package enum Method: String, CaseIterable, Hashable, Sendable {
        /// Tonnes the farmer reports for the pond.
        case reported
        /// The farmer's own total, spread over his ponds that lack figures.
        case farmer
        /// Number stocked × survival × growth × feed conversion ratio.
        case stocking
        /// The pond's own yield × net mu × feed conversion ratio.
        case yield
        /// Net mu × the species' t/mu.
        case area

        /// Whether a person gave the tonnes, rather than the model.
        package var isReported: Bool { self == .reported || self == .farmer }
    }

    package var feed: Mass
    package var method: Method
    /// The version of the coefficient table that was used.
    package var coefficientVersion: Int

    package init(feed: Mass, method: Method, coefficientVersion: Int) {
        self.feed = feed
        self.method = method
        self.coefficientVersion = coefficientVersion
    }
}
