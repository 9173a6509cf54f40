import PondFormats
import PondGeodesy
import PondModel
import PondStore
import PondSurvey

/// Reads a file once for what it says of its datum, and for things in it that the store already places.
struct DatumEvidenceSource {
    let session: StoreReading
    let villages: VillageIndex
    let mapping: ColumnMapping
    let policy: Policy.DatumDetection

    struct Found {
        /// Features that say their own datum.
        var own: [Datum: Int] = [:]
        /// Features with coordinates that do not.
        var silent = 0
        var detector: DatumDetector

        var ownWords: Words {
            guard !own.isEmpty else { return Words(zh: "文件里没有坐标", en: "no coordinates in the file") }
            let parts = own.sorted { $0.key.rawValue < $1.key.rawValue }
            return Words(
                zh: parts.map { "\($0.key.title)（文件自带，\($0.value) 个）" }.joined(separator: "，"),
                en: parts.map { "\($0.key.title), as the file says of \($0.value) features" }.joined(
                    separator: "; "))
        }
    }

    /// All the file says; or, where only the evidence is asked for, until `enough` things were compared.
    func collect(from file: FeatureFile, enough: Int = .max) throws -> Found {
        var found = Found(detector: DatumDetector(policy))
        do {
            try collect(from: file, enough: enough, into: &found)
        } catch is Enough {}
        return found
    }

    private struct Enough: Error {}

    private func collect(from file: FeatureFile, enough: Int, into found: inout Found) throws {
        var reader = SurveyReader(mapping: mapping, speciesNamed: { name, _ in name })
        var placer = VillagePlacer(villages)
        try file.read(batchSize: 1024) { features in
            if found.detector.pairCount >= enough { throw Enough() }
            for feature in features {
                guard feature.datum == nil else {
                    found.own[feature.datum ?? .wgs84, default: 0] += 1
                    continue
                }
                guard case .success(let observation) = reader.observation(of: feature),
                    let coordinate = observation.geometry?.middle
                else { continue }
                found.silent += 1
                if found.detector.isFull { continue }
                if let (key, known) = try known(observation, &placer) {
                    found.detector.add(key, at: coordinate, known: known)
                }
            }
        }
    }

    /// Where the store knows the thing to be, by its code or its name alone.
    private func known(
        _ observation: Observation, _ placer: inout VillagePlacer
    ) throws -> (key: String, Position)? {
        if let kind = observation.kind.siteKind {
            let named = try session.sites(kind: kind).filter { $0.name != nil && $0.name == observation.name }
            return named.count == 1 ? ("\(kind) \(observation.name ?? "")", named[0].position) : nil
        }
        guard case .success(let placing) = placer.place(observation, at: nil) else { return nil }
        let village = placing.village.number
        if let code = observation.code, observation.kind == .pond {
            return try session.pondPosition(village: placing.village, code: code).map {
                ("\(village) \(code)", $0)
            }
        }
        guard observation.kind == .farmer, let name = observation.farmerName ?? observation.name else {
            return nil
        }
        let named = try session.farmers(name: name, village: placing.village)
        return named.count == 1 ? named[0].position.map { ("\(village) \(name)", $0) } : nil
    }
}

extension Geometry {
    /// The mean of the outer corners: near enough to a known position to tell datums apart.
    fileprivate var middle: Coordinate? {
        let corners = coordinates
        let distinct =
            corners.count > 1 && corners.first == corners.last ? Array(corners.dropLast()) : corners
        guard !distinct.isEmpty else { return nil }
        let count = Double(distinct.count)
        return Coordinate(
            x: distinct.reduce(0) { $0 + $1.x } / count, y: distinct.reduce(0) { $0 + $1.y } / count)
    }
}

extension DatumDetector {
    /// As clear as the store's policy asks for.
    init(_ policy: Policy.DatumDetection) {
        self.init()
        fewestPairs = policy.minimumMatches
        largestResidual = policy.agreement
        marginFactor = policy.margin
    }
}
