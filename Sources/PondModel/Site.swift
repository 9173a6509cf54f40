import PondGeodesy

/// A place on the battle map that is no pond and no farmer.
package struct Site: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// Who sells our feed (客户).
        case dealer
        case competitor
        case outlet
        case camp
    }

    package var id: Identifier<Site>?
    package var kind: Kind
    package var village: Identifier<AdminArea>?
    package var code: String?
    package var name: String?
    package var phone: String?
    package var position: Position
    package var brand: String?
    /// Tonnes a year, all brands and ours.
    package var feed: Mass?
    package var ourFeed: Mass?
    package var note: String?
    package var extra: [Field]

    package init(
        id: Identifier<Site>? = nil, kind: Kind, village: Identifier<AdminArea>? = nil, code: String? = nil,
        name: String? = nil, phone: String? = nil, position: Position, brand: String? = nil,
        feed: Mass? = nil,
        ourFeed: Mass? = nil, note: String? = nil, extra: [Field] = []
    ) {
        self.id = id
        self.kind = kind
        self.village = village
        self.code = code
        self.name = name
        self.phone = phone
        self.position = position
        self.brand = brand
        self.feed = feed
        self.ourFeed = ourFeed
        self.note = note
        self.extra = extra
    }
}
