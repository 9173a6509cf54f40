import PondGeodesy
import PondModel

/// The answer to a question about markets, ready to be written for programs or for people.
package struct MarketReport: Sendable {
    package var branchName: String
    package var branch: Position
    package var query: MarketQuery
    /// The store's UUID.
    package var store: String
    /// Rises with each commit of data.
    package var dataVersion: Int
    package var ranking: MarketRanking

    package init(
        branchName: String, branch: Position, query: MarketQuery, store: String, dataVersion: Int,
        ranking: MarketRanking
    ) {
        self.branchName = branchName
        self.branch = branch
        self.query = query
        self.store = store
        self.dataVersion = dataVersion
        self.ranking = ranking
    }
}
