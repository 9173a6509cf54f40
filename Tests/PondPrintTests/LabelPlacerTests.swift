import PondDrawing
import Testing

@testable import PondPrint

@Suite struct LabelPlacerTests {
    let placer = LabelPlacer(window: PaperBox(left: 0, top: 0, width: 200, height: 100))

    static func symbol(_ text: String, at x: Double, _ y: Double, importance: Double = 1) -> Label {
        Label(
            text: text, kind: .symbol, anchor: .point(PaperPoint(x: x, y: y), clearance: 3), width: 20,
            height: 4, importance: importance)
    }

    static func box(_ left: Double, _ top: Double, _ width: Double, _ height: Double) -> [PaperPoint] {
        [
            PaperPoint(x: left, y: top), PaperPoint(x: left + width, y: top),
            PaperPoint(x: left + width, y: top + height), PaperPoint(x: left, y: top + height),
            PaperPoint(x: left, y: top),
        ]
    }

    static func pond(_ outline: [PaperPoint], width: Double = 10, height: Double = 4, mayLead: Bool = false)
        -> Label
    {
        Label(
            text: "塘", kind: .pond, anchor: .outline(outline), width: width, height: height, importance: 1,
            mayLead: mayLead)
    }

    /// A border, a canal: names keep off them while there is another place, and stand over them where there is none.
    @Test(arguments: [1, 8]) func namesKeepOffFaintLinesWhereTheyCan(lines: Int) throws {
        let place = PaperPoint(x: 50, y: 50)
        let label = Label(
            text: "甲", kind: .village, anchor: .point(place, clearance: 2), width: 10, height: 4,
            importance: 1,
            mayLead: false)
        // Upright lines: the first through the usual place to the right, all eight through every place.
        let faint = (0..<lines).map { number -> [PaperPoint] in
            let x = 58.0 - Double(number) * 3
            return [PaperPoint(x: x, y: 0), PaperPoint(x: x, y: 100)]
        }
        let window = PaperBox(left: 0, top: 0, width: 100, height: 100)
        let plan = LabelPlacer(window: window).plan([label], around: LabelObstacles(faint: faint))
        let box = try #require(plan.placed.first).box
        let crossed = faint.count { box.isCrossed(from: $0[0], to: $0[1]) }
        #expect(lines == 1 ? crossed == 0 : crossed > 0 && crossed <= 4)
    }

    /// A line to a block that ran over its neighbour would point at the neighbour.
    @Test func aLineToAnOutlineRunsOverNoOther() throws {
        func square(_ left: Double, _ top: Double, _ side: Double) -> [PaperPoint] {
            [(0.0, 0.0), (1, 0), (1, 1), (0, 1), (0, 0)].map {
                PaperPoint(x: left + $0.0 * side, y: top + $0.1 * side)
            }
        }
        // A small block between large ones on all sides but below, where its label has room further off.
        let own = square(48, 48, 4)
        let others = [square(30, 36, 17), square(53, 36, 17), square(41, 28, 18)]
        let label = Label(
            text: "鳅", kind: .block, anchor: .outline(own), width: 12, height: 5, importance: 1, mayLead: true
        )
        let window = PaperBox(left: 0, top: 0, width: 100, height: 100)
        let plan = LabelPlacer(window: window).plan([label], around: LabelObstacles(lines: [own] + others))
        let edges = others.flatMap { zip($0, $0.dropFirst()) }
        for leader in plan.placed.compactMap(\.leader) {
            #expect(!edges.contains { PlacedLabel.Leader(start: $0.0, end: $0.1).crosses(leader) })
        }
        #expect(plan.placed.count == 1)
    }

    @Test func aLoneSymbolHasItsNameAtItsRight() throws {
        let plan = placer.plan([Self.symbol("a", at: 100, 50)])
        let box = try #require(plan.placed.first).box
        #expect(box.left >= 103 && box.left < 104)
        #expect(abs(box.centre.y - 50) < 1e-9)
    }

    @Test func aPondThatHoldsItsCodeHasItInTheMiddle() throws {
        let outline = Self.box(40, 40, 14, 8)
        let plan = placer.plan([Self.pond(outline)], around: LabelObstacles(lines: [outline]))
        let placed = try #require(plan.placed.first)
        #expect(placed.way == .inside)
        #expect(placed.box.centre.distance(to: PaperPoint(x: 47, y: 44)) < 1e-9)
    }

    /// An L: its box's middle is outside, and only its foot is wide enough.
    @Test func aBentPondHasItsCodeInItsWidePart() throws {
        let outline = [(0, 0), (4, 0), (4, 20), (24, 20), (24, 26), (0, 26), (0, 0)]
            .map { PaperPoint(x: 50 + Double($0.0), y: 30 + Double($0.1)) }
        let plan = placer.plan([Self.pond(outline)], around: LabelObstacles(lines: [outline]))
        let placed = try #require(plan.placed.first)
        #expect(placed.way == .inside)
        #expect(PaperBox(left: 50, top: 50, right: 74, bottom: 56).contains(placed.box))
    }

    @Test func aPondTooSmallHasItsCodeBesideIt() throws {
        let outline = Self.box(40, 40, 5, 5)
        let plan = placer.plan([Self.pond(outline)], around: LabelObstacles(lines: [outline]))
        let placed = try #require(plan.placed.first)
        #expect(placed.way == .beside && placed.box.left > 45)
    }

    /// Ponds on all eight sides leave no room; two steps further there is some.
    @Test func aPondAmidOthersIsLedOut() throws {
        let ponds = (0..<9).map { Self.box(90 + Double($0 % 3) * 6, 40 + Double($0 / 3) * 6, 6, 6) }
        let label = Self.pond(ponds[4], mayLead: true)
        let placed = try #require(placer.plan([label], around: LabelObstacles(lines: ponds)).placed.first)
        let leader = try #require(placed.leader)
        #expect(placed.way == .led)
        #expect(leader.end.distance(to: PaperPoint(x: 99, y: 49)) < 1e-9)
        #expect(placed.box.inset(by: -1e-9).contains(leader.start))
        #expect(
            placer.plan([Self.pond(ponds[4])], around: LabelObstacles(lines: ponds)).dropped.map(\.reason)
                == [.crowded])
    }

    @Test func theImportantOneGetsThePlace() {
        let narrow = LabelPlacer(window: PaperBox(left: 95, top: 45, width: 30, height: 10))
        let labels = [
            Self.symbol("low", at: 100, 50, importance: 1), Self.symbol("high", at: 100, 50, importance: 2),
        ]
        let plan = narrow.plan(labels)
        #expect(plan.placed.first?.index == 1)
        #expect(Set(plan.placed.map(\.index)).union(plan.dropped.map(\.index)) == [0, 1])
    }

    @Test func whatIsOffTheMapOrLargerThanItIsToldSo() {
        let plan = placer.plan([
            Self.symbol("outside", at: 300, 50),
            Label(
                text: "huge", kind: .town, anchor: .point(PaperPoint(x: 50, y: 50), clearance: 0),
                width: 300, height: 4, importance: 9),
            Self.pond([]),
        ])
        #expect(plan.placed.isEmpty)
        #expect(plan.dropped.map(\.reason) == [.tooLarge, .outside, .outside])
        #expect(plan.dropped.map(\.index) == [1, 0, 2])
    }

    /// A village full of ponds: its name may lie over them, where they are fewest.
    @Test func theNameOfAFullVillageLiesWhereTheFewestPondsAre() throws {
        let ponds = (0..<15).flatMap { row in
            (0..<20).map { Self.box(10 + Double($0) * ($0 < 10 ? 4 : 8), 10 + Double(row) * 5, 4, 5) }
        }
        let village = Label(
            text: "村", kind: .village, anchor: .outline(Self.box(5, 5, 180, 85)), width: 30, height: 8,
            importance: 5, mayLead: false, mayCross: true)
        let placed = try #require(placer.plan([village], around: LabelObstacles(lines: ponds)).placed.first)
        #expect(placed.way == .crossing)
        #expect(placed.box.left > 50)
    }

    /// Every promise at once, checked by looking at all pairs.
    @Test(arguments: [1, 2, 3]) func nothingOverlapsOrLeavesTheWindow(seed: UInt64) throws {
        let map = RandomMap(ponds: 400, symbols: 150, seed: seed)
        let plan = LabelPlacer(window: map.window).plan(map.labels, around: map.obstacles)
        #expect(Set(plan.placed.map(\.index)).isDisjoint(with: plan.dropped.map(\.index)))
        #expect(plan.placed.count + plan.dropped.count == map.labels.count)
        #expect(plan.placed.count > 100)
        #expect(Set(plan.placed.map(\.way)).count >= 3)
        for (place, one) in plan.placed.enumerated() {
            #expect(map.window.contains(one.box))
            for other in plan.placed.dropFirst(place + 1) { #expect(!one.box.overlaps(other.box)) }
            for line in map.obstacles.lines {
                for (start, end) in zip(line, line.dropFirst()) {
                    #expect(!one.box.isCrossed(from: start, to: end))
                }
            }
            for box in map.obstacles.boxes where !box.contains(map.centre(of: map.labels[one.index])) {
                #expect(!one.box.overlaps(box))
            }
        }
        for leader in plan.placed.compactMap(\.leader) {
            for other in plan.placed where other.leader != leader {
                #expect(!other.box.isCrossed(from: leader.start, to: leader.end))
            }
        }
    }

    @Test func theSameLabelsGiveTheSamePlan() {
        let map = RandomMap(ponds: 300, symbols: 100, seed: 7)
        let plans = (0..<2).map { _ in LabelPlacer(window: map.window).plan(map.labels, around: map.obstacles)
        }
        #expect(plans[0].placed == plans[1].placed && plans[0].dropped == plans[1].dropped)
    }

    /// Positions tried for a label do not grow with the number of labels: the rest is the sort's n log n.
    @Test func theTrialsGrowWithTheLabels() {
        let small = RandomMap(ponds: 1000, symbols: 250, seed: 1)
        let large = RandomMap(ponds: 16000, symbols: 4000, seed: 1)
        let trials = [small, large].map { map in
            Double(LabelPlacer(window: map.window).plan(map.labels, around: map.obstacles).trials)
                / Double(map.labels.count)
        }
        #expect(trials[1] < trials[0] * 1.1)
    }
}
