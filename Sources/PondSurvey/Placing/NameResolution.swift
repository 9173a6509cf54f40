import PondModel

/// What the words of a row say of its village, before its position is looked at.
struct NameResolution {
    enum Answer {
        case one(Int32, VillagePlacing)
        case several([Int32])
        /// No village is named; `scope` are the towns or counties that are.
        case unnamed(scope: [Int32]?)
        case unknown(RejectedReason)
    }

    var answer: Answer
    var remarks: [Words] = []
}
