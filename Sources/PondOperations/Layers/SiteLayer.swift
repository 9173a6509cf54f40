import PondModel

/// Dealers, competitors, outlets and camps.
enum SiteLayer {
    static func features(_ kind: Site.Kind, layer: Layer, _ context: MapContext) throws -> [MapFeature] {
        let uuids = try context.reading.siteUUIDs()
        return try context.reading.sites(kind: kind).compactMap { site in
            guard let id = site.id, let uuid = uuids[id]?.uuidString.lowercased() else { return nil }
            let village = try context.name(of: site.village)
            return MapFeature(
                layer: layer, id: uuid, shape: .point(site.position),
                values: [
                    "code": .text(code(of: site, uuid, at: village, context)),
                    "name": site.name.map { .text($0) }, "village": .text(village),
                    "brand": site.brand.map { .text($0) },
                    "tonnes": site.feed.map { .tonnes($0.wholeKilograms) },
                    "ourTonnes": site.ourFeed.map { .tonnes($0.wholeKilograms) },
                    "note": site.note.map { .text($0) },
                ], symbol: SymbolKey(rawValue: kind.rawValue))
        }
    }

    /// Its own code, unless it has none or the edition may not show what the code tells of a person.
    private static func code(of site: Site, _ uuid: String, at village: String, _ context: MapContext)
        -> String
    {
        guard let code = site.code,
            context.edition == .internal || !context.personal.isPersonal(code, at: village)
        else { return PersonCode.code(of: uuid, prefix: site.kind.letter) }
        return code
    }
}

extension Site.Kind {
    fileprivate var letter: String {
        switch self {
        case .dealer: "D"
        case .competitor: "K"
        case .outlet: "W"
        case .camp: "Y"
        }
    }
}

/// Short codes for people and sites that have none of their own: the public edition shows nothing else.
enum PersonCode {
    /// The last six digits of the UUID, which are random.
    static func code(of uuid: String, prefix: String) -> String { prefix + uuid.suffix(6).uppercased() }
}
