import PondGeodesy

/// A farmer (用户): who runs ponds and buys feed.
package struct Farmer: Hashable, Sendable {
    package var id: Identifier<Farmer>?
    package var village: Identifier<AdminArea>
    package var name: String?
    /// Digits only.
    package var phone: String?
    /// `nil` when nobody marked it: the map then takes the middle of the ponds.
    package var position: Position?
    package var hasMoney: Bool?
    package var hasIntent: Bool?
    /// 1 to 8.
    package var stage: Int?
    package var topRank: Int?
    package var isDemonstration: Bool?
    package var brand: String?
    package var note: String?
    package var extra: [Field]

    package init(
        id: Identifier<Farmer>? = nil, village: Identifier<AdminArea>, name: String? = nil,
        phone: String? = nil,
        position: Position? = nil, hasMoney: Bool? = nil, hasIntent: Bool? = nil, stage: Int? = nil,
        topRank: Int? = nil, isDemonstration: Bool? = nil, brand: String? = nil, note: String? = nil,
        extra: [Field] = []
    ) {
        self.id = id
        self.village = village
        self.name = name
        self.phone = phone
        self.position = position
        self.hasMoney = hasMoney
        self.hasIntent = hasIntent
        self.stage = stage
        self.topRank = topRank
        self.isDemonstration = isDemonstration
        self.brand = brand
        self.note = note
        self.extra = extra
    }
}

/// What a farmer says of all his ponds together in one year.
package struct FarmerSeason: Hashable, Sendable {
    package var year: Int
    package var feed: Mass?
    package var ourFeed: Mass?

    package init(year: Int, feed: Mass? = nil, ourFeed: Mass? = nil) {
        self.year = year
        self.feed = feed
        self.ourFeed = ourFeed
    }
}
