import PondGeodesy

/// Pairs of outlines whose boxes are near each other, without comparing all with all.
struct NeighbourFinder {
    private let boxes: [GroundBox]
    private let reach: Double

    /// An outline without places gets a box that is near nothing.
    init(_ outlines: [PlanarPolygon], reach: Double) {
        boxes = outlines.map {
            GroundBox(around: $0.exterior)
                ?? GroundBox(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
        }
        self.reach = reach
    }

    /// Calls `body` with each pair once, the lesser number first: a sweep from west to east within strips as
    /// high as the boxes usually are.
    func eachPair(_ body: (Int, Int) -> Void) {
        for strip in strips {
            let sorted = strip.members.sorted { (boxes[$0].west, $0) < (boxes[$1].west, $1) }
            for (place, one) in sorted.enumerated() {
                for other in sorted[(place + 1)...] {
                    if boxes[other].west - reach > boxes[one].east { break }
                    guard boxes[one].isNear(boxes[other], reach), isFirst(strip.number, one, other) else {
                        continue
                    }
                    body(min(one, other), max(one, other))
                }
            }
        }
    }

    private struct Strip {
        let number: Int
        var members: [Int]
    }

    /// From south to north; a box lies in each strip that it reaches into.
    private var strips: [Strip] {
        var members: [Int: [Int]] = [:]
        for number in boxes.indices where boxes[number].west <= boxes[number].east {
            for strip in stripsOf(number) { members[strip, default: []].append(number) }
        }
        return members.sorted { $0.key < $1.key }.map { Strip(number: $0.key, members: $0.value) }
    }

    private func stripsOf(_ number: Int) -> ClosedRange<Int> {
        strip(boxes[number].south - reach)...strip(boxes[number].north)
    }

    /// Pairs that share several strips are told of in the first.
    private func isFirst(_ strip: Int, _ one: Int, _ other: Int) -> Bool {
        strip == max(stripsOf(one).lowerBound, stripsOf(other).lowerBound)
    }

    private func strip(_ y: Double) -> Int { Int((y / 200).rounded(.down)) }
}
