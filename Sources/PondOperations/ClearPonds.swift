import PondGeodesy
import PondModel
import PondSurvey

/// A new pond beyond doubt, ready for the bulk loader.
final class ClearPond: Sendable {
    let pond: Pond
    let season: PondSeason?
    /// As the capacity model sees the water of itself, and in the season, whose mode has a word in it.
    let netSquareMetres: Int
    let seasonSquareMetres: Int
    let place: Int
    let remarks: [Words]
    /// Kept where the row names a farmer, who has to be looked up.
    let observation: Observation?

    init(
        _ pond: Pond, _ season: PondSeason?, netSquareMetres: Int, seasonSquareMetres: Int, place: Int,
        remarks: [Words], observation: Observation?
    ) {
        self.pond = pond
        self.season = season
        self.netSquareMetres = netSquareMetres
        self.seasonSquareMetres = seasonSquareMetres
        self.place = place
        self.remarks = remarks
        self.observation = observation
    }
}

/// Tells, on the reader's thread, which ponds of a first load are clear: the village is told by the row's words,
/// the code is new in it, and the pond lies apart from all before it. The others take the usual way.
struct ClearPonds {
    struct Setting: Sendable {
        let villages: VillageIndex
        let limits: PlacingLimits
        let settling: Settling
        /// Without outlines of areas a name can be placed without asking the store.
        let hasAreaOutlines: Bool
    }

    private let setting: Setting
    private var placer: VillagePlacer
    private var grid = NeighbourGrid()
    private var codes = Set<UInt32>()

    init(_ setting: Setting) {
        self.setting = setting
        placer = VillagePlacer(setting.villages, limits: setting.limits)
    }

    /// `nil` for a pond that is not clear.
    mutating func pond(_ observation: Observation, at footprint: Footprint) -> ClearPond? {
        guard observation.kind == .pond, let placing = placing(of: observation, at: footprint) else {
            return nil
        }
        let key = observation.code.map { Self.key(placing.village, $0) }
        if let key, codes.contains(key) { return nil }
        if grid.addUnlessNear(footprint.position, footprint.boundary) { return nil }
        if let key { codes.insert(key) }
        return pond(observation, at: footprint, in: placing)
    }

    private mutating func placing(of observation: Observation, at footprint: Footprint) -> Placing? {
        guard observation.village != nil,
            case .success(let placing) = placer.place(observation, at: footprint.position),
            placing.remarks.isEmpty
        else { return nil }
        switch placing.way {
        case .code: return placing
        case .name: return setting.hasAreaOutlines ? nil : placing
        case .polygon, .nearest: return nil
        }
    }

    private func pond(_ observation: Observation, at footprint: Footprint, in placing: Placing) -> ClearPond {
        let pond = Pond(observation, at: footprint, in: placing)
        let net = setting.settling.evaluate(pond, nil, nil).netSquareMetres
        var season: PondSeason?
        if observation.hasSeasonFigures, let year = observation.year {
            season = PondSeason(year: year, observation)
        }
        let (seasonNet, demand) = setting.settling.evaluate(pond, season, nil)
        season?.demand = demand
        return ClearPond(
            pond, season, netSquareMetres: net, seasonSquareMetres: seasonNet, place: observation.place,
            remarks: observation.remarks,
            observation: observation.namesFarmer ? observation : nil)
    }

    /// A village and a code as one number, kept short for a million ponds. Two that share it by chance only take
    /// the usual way.
    private static func key(_ village: Identifier<AdminArea>, _ code: String) -> UInt32 {
        // FNV-1a, 64 bits (IETF draft-eastlake-fnv).
        var hash: UInt64 = 14_695_981_039_346_656_037 ^ UInt64(bitPattern: village.number)
        hash = hash &* 1_099_511_628_211
        for byte in code.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
