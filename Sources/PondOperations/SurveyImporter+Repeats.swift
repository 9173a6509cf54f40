import PondModel
import PondStore
import PondSurvey

/// Rows of one run that tell of the same thing. What they add to each other goes in; where they contradict each
/// other a person has to say, since otherwise the last row would win without a word, and the same file imported
/// again would change the store back and forth.
extension SurveyImporter {
    /// A row of a pond that this run has met already, and that says something else of it, is refused.
    func refuseContradiction(
        _ observation: Observation, to old: Pond, becoming new: Pond
    ) throws {
        guard let id = old.id, hasMet(.pond(id.number)) else { return }
        var titles = old.contradictions(in: new)
        if let year = observation.year, let season = try session.season(of: id, year: year) {
            titles += season.contradictions(in: season.merged(with: observation))
        }
        if try namesAnotherFarmer(observation, of: old) { titles.append(SurveyField.farmer.title) }
        try refuse(titles, title: old.code ?? observation.code)
    }

    func refuse(_ titles: [Words], title: String?) throws {
        guard !titles.isEmpty else { return }
        throw RejectedReason.statedTwice(title, titles)
    }

    /// What the rows of several ponds say of their farmer: the first word of this run stands, and the others are
    /// told.
    func agreed(_ old: Farmer, _ new: Farmer, _ observation: Observation) throws -> Farmer {
        guard let id = old.id, hasMet(.farmer(id.number)) else { return new }
        let titles = old.contradictions(in: new)
        guard !titles.isEmpty else { return new }
        let farmer = old.name ?? observation.farmerName ?? ""
        remark(
            Words(
                zh: "养户“\(farmer)”的\(titles.map(\.chinese).joined(separator: "、"))与前面的行不同，取前面的",
                en: "\(titles.map(\.english).joined(separator: ", ")) of farmer '\(farmer)' differs from an "
                    + "earlier row, which stands"),
            observation)
        return old
    }

    private func namesAnotherFarmer(_ observation: Observation, of old: Pond) throws -> Bool {
        guard let farmer = old.farmer else { return false }
        switch try farmerMatch(observation, in: old.village) {
        case .none, .doubtful: return false
        case .new: return true
        case .known(let named): return named.id != farmer
        }
    }
}

/// Something in the store that a row has told of.
enum MetRecord: Hashable {
    case pond(Int64)
    case farmer(Int64)
    case site(Int64)
}
