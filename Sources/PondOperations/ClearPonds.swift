import PondGeodesy
import PondModel
import PondStore
import PondSurvey

/// New ponds beyond doubt, ready for the bulk loader.
struct ClearBatch: Sendable {
    var rows = BulkRows()
    /// Rows that name a farmer, who has to be looked up.
    var people: [(index: Int, observation: Observation)] = []
    var remarks: [(index: Int, place: Int, words: [Words])] = []
}

/// Tells, on the reader's thread, which ponds of a first load are clear: the village is told by the row's words,
/// the code is new in it, and the pond lies apart from all before it. The others take the usual way.
///
/// Not copyable, since a value this large must not be copied with each row.
struct ClearPonds: ~Copyable {
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
    private var codes = Set<QuickKey<UInt32>>()
    private var encoder = BulkEncoder()
    private var batch = ClearBatch()

    init(_ setting: Setting) {
        self.setting = setting
        placer = VillagePlacer(setting.villages, limits: setting.limits)
    }

    /// The ponds taken since the last batch.
    mutating func takeBatch() -> ClearBatch {
        defer { batch = ClearBatch() }
        batch.rows = encoder.take()
        return batch
    }

    /// Takes a pond into the batch; `false` for one that is not clear.
    mutating func take(_ observation: Observation, at footprint: Footprint) throws -> Bool {
        guard observation.kind == .pond, let placing = placing(of: observation, at: footprint) else {
            return false
        }
        // A code counts as met even if its pond is not clear: the next one of that code then waits as well.
        if let code = observation.code, !codes.insert(Self.key(placing.village, code)).inserted {
            return false
        }
        if grid.addUnlessNear(footprint.position, footprint.boundary) { return false }
        try encode(observation, at: footprint, in: placing)
        return true
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

    private mutating func encode(
        _ observation: Observation, at footprint: Footprint, in placing: Placing
    ) throws {
        let pond = Pond(observation, at: footprint, in: placing)
        var season: PondSeason?
        if observation.hasSeasonFigures, let year = observation.year {
            season = PondSeason(year: year, observation)
        }
        let (seasonNet, demand) = setting.settling.evaluate(pond, season, nil)
        season?.demand = demand
        let net =
            season?.mode == nil
            ? seasonNet : setting.settling.evaluate(pond, nil, nil).netSquareMetres
        let index = encoder.count
        try encoder.append(pond, season: season, netSquareMetres: net, inSeason: seasonNet)
        if observation.namesFarmer { batch.people.append((index, observation)) }
        if !observation.remarks.isEmpty {
            batch.remarks.append((index, observation.place, observation.remarks))
        }
    }

    /// A village and a code as one number, kept short for a million ponds. Two that share it by chance only take
    /// the usual way.
    private static func key(_ village: Identifier<AdminArea>, _ code: String) -> QuickKey<UInt32> {
        // FNV-1a, 64 bits (IETF draft-eastlake-fnv).
        var hash: UInt64 = 14_695_981_039_346_656_037 ^ UInt64(bitPattern: village.number)
        hash = hash &* 1_099_511_628_211
        for byte in code.utf8 { hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
        return QuickKey(UInt32(truncatingIfNeeded: hash ^ hash >> 32))
    }
}
