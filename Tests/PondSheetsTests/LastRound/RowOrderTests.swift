import PondGeodesy
import PondModel
import Testing

@testable import PondSheets

/// The order of marks along canals, roads and rows of ponds.
struct RowOrderTests {
    /// Two rows of eight ponds, sixty metres apart, numbered along the rows from 1 to 16.
    private static let grid = (0..<16).map { Coordinate(x: Double($0 % 8) * 60, y: Double($0 / 8) * 80) }

    /// Drawn by a hand that turns the page and pulls it along: seven in eight and one in six too much.
    private static func match(
        _ places: [Coordinate], labels: [Int: Int], lines: [KnownLine] = []
    ) throws -> LastRoundMatch {
        let ponds = places.enumerated().map { index, place in
            KnownPond(code: "A-\(index + 1)", position: Draft.plane.position(of: place))
        }
        let marks = places.enumerated().map { index, place in
            let stretched = place.x + 0.0004 * place.x * place.x
            return SketchMark(
                pixel: PixelPoint(
                    x: 100 + 0.9 * stretched + 0.25 * place.y, y: 500 - 0.7 * place.y + 0.2 * stretched),
                label: "\(labels[index + 1] ?? index + 1)")
        }
        return try #require(LastRoundMatcher(marks: marks, ponds: ponds, lines: lines).match())
    }

    private static func swaps(_ match: LastRoundMatch) -> Set<Set<String>> {
        Set(
            match.doubts.compactMap { doubt in
                if case .swapped(let one, let other, _) = doubt { Set([one, other]) } else { nil }
            })
    }

    private static func runs(_ match: LastRoundMatch) -> [[String]] {
        match.doubts.compactMap { doubt in
            if case .reversed(let labels, _) = doubt { labels } else { nil }
        }
    }

    @Test func marksInOrderAreNotDoubted() throws {
        let match = try Self.match(Self.grid, labels: [:])
        #expect(match.doubts.isEmpty, "\(match.doubts)")
        #expect(match.certainCount == 16)
    }

    @Test(arguments: [(1, 2), (7, 8), (9, 10), (15, 16)])
    func aSwappedPairAtARowsEndIsTold(one: Int, other: Int) throws {
        let match = try Self.match(Self.grid, labels: [one: other, other: one])
        #expect(Self.swaps(match) == [["\(one)", "\(other)"]], "\(match.doubts)")
        #expect(match.doubts.count == 1 && match.certainCount == 14)
        #expect(!match.controlPoints.contains { $0.name == "\(one)" || $0.name == "\(other)" })
    }

    @Test(arguments: [3...7, 1...4, 5...8])
    func aReversedRunIsToldAsOne(run: ClosedRange<Int>) throws {
        let labels = Dictionary(
            uniqueKeysWithValues: run.map { ($0, run.lowerBound + run.upperBound - $0) })
        let match = try Self.match(Self.grid, labels: labels)
        let told = try #require(Self.runs(match).first)
        #expect(Set(told) == Set(run.map(String.init)) && Self.runs(match).count == 1, "\(match.doubts)")
        #expect(Self.swaps(match).isEmpty, "\(match.doubts)")
        // Only the middle one of an odd run stands where it should; nobody can know that it was meant so.
        #expect(match.certainCount == 16 - run.count)
        #expect(match.doubts.contains { $0.words.chinese.contains("整段与上一轮相反") })
    }

    /// Ponds too scattered for a row, on a bank of a canal that bends.
    private static let bank = [
        (10.0, 30.0), (95, 22), (150, 48), (290, 60), (345, 85), (480, 150), (560, 200), (610, 262),
    ].map { Coordinate(x: $0.0, y: $0.1) }
    private static let behind = [(40.0, 190.0), (330, 260), (470, 330)].map { Coordinate(x: $0.0, y: $0.1) }

    @Test func alongACanalTheOrderIsJudgedWherePondsAreInNoRow() throws {
        let canal = KnownLine(
            title: Words(zh: "河渠", en: "a canal"),
            positions: [(-50.0, 0.0), (200, 10), (400, 60), (560, 150), (700, 300)].map {
                Draft.plane.position(of: Coordinate(x: $0.0, y: $0.1))
            })
        let labels = [4: 7, 5: 6, 6: 5, 7: 4]
        let match = try Self.match(Self.bank + Self.behind, labels: labels, lines: [canal])
        #expect(Self.runs(match).map { Set($0) } == [["4", "5", "6", "7"]], "\(match.doubts)")
        #expect(match.doubts.contains { $0.words.english.hasPrefix("Along a canal,") })
        let inOrder = try Self.match(Self.bank + Self.behind, labels: [:], lines: [canal])
        #expect(inOrder.doubts.isEmpty, "\(inOrder.doubts)")
    }

    /// Number 2 is written where 6 is, and those between have moved up by one: no pair, no reversed run.
    @Test func aMarkThatHasJumpedItsRowIsTold() throws {
        let match = try Self.match(Self.grid, labels: [2: 3, 3: 4, 4: 5, 5: 2])
        let told = match.doubts.compactMap { doubt -> String? in
            switch doubt {
            case .outOfOrder(let label, _), .misplaced(let label, _, _): label
            default: nil
            }
        }
        #expect(told.contains("2"), "\(match.doubts)")
    }

    /// A number read wrong passes right ones, which are in their order all the same.
    @Test(arguments: [(1, 6), (4, 8), (10, 15), (13, 16)])
    func aMisreadNumberBlamesNoOther(meant: Int, read: Int) throws {
        let match = try Self.match(Self.grid, labels: [meant: read])
        #expect(Self.swaps(match).isEmpty && Self.runs(match).isEmpty, "\(match.doubts)")
        let blamed = Set(match.doubtByMark.keys.map { match.marks[$0].label })
        #expect(blamed == ["\(read)"], "\(match.doubts)")
        #expect(match.certainCount == 15, "\(match.doubts)")
    }
}
