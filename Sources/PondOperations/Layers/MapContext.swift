import Foundation
import PondGeodesy
import PondMarket
import PondModel
import PondStore

/// What every layer needs while it is made: one state of the store, its settings, the year, the edition.
final class MapContext {
    let reading: StoreReading
    let settling: Settling
    let identity: StoreIdentity
    /// `nil` for a store without any figures.
    let year: Int?
    let edition: Edition
    let language: Language
    /// Sums of water and feed by species, gathered while the ponds pass.
    let culture: CultureSums
    /// What no map or file may tell of people.
    let personal: PersonalText
    private var areas: [Identifier<AdminArea>: AdminArea] = [:]

    init(
        _ reading: StoreReading, culture: CultureSums, year: Int?, edition: Edition, language: Language
    ) throws {
        self.reading = reading
        self.culture = culture
        self.edition = edition
        self.language = language
        settling = try Settling(reading)
        identity = try reading.identity()
        personal = try PersonalText(reading)
        self.year = try year ?? reading.latestYear()
    }

    func area(_ id: Identifier<AdminArea>) throws -> AdminArea? {
        if let known = areas[id] { return known }
        let area = try reading.area(id)
        areas[id] = area
        return area
    }

    /// Name of the area, or an empty text.
    func name(of id: Identifier<AdminArea>?) throws -> String { try id.flatMap(area)?.name ?? "" }

    func species(_ code: String) -> String { settling.species.title(of: code).text(in: language) }
}

extension PersonalText {
    /// The people of the store: farmers, and the shops and dealers by their names.
    fileprivate init(_ reading: StoreReading) throws {
        let farmers = try reading.farmers()
        let sites = try reading.sites()
        self.init(
            names: farmers.compactMap(\.name) + sites.compactMap(\.name),
            phones: farmers.compactMap(\.phone) + sites.compactMap(\.phone))
    }
}
