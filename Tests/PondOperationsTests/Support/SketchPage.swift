import Foundation
import PondGeodesy
import PondSheets

/// A page as a hand draws it, by seed: two villages on a bent canal whose ponds have the same numbers; scale
/// that changes along the canal, a canal bent otherwise than on the ground, wobbly boxes, a few neighbours
/// swapped, two numbers misread.
struct SketchPage {
    let ponds: [KnownPond]
    let marks: [SketchMark]
    /// The code of the pond that each mark's number means; nil for ponds dug since.
    let truth: [String?]
    /// Labels of the pairs whose numbers were exchanged.
    let swaps: [Set<String>]
    /// Labels that stand for others.
    let misread: Set<String>

    /// The photo that shows the page.
    static let (width, height) = (1200, 1000)
    private static let plane = LocalPlane(centre: Position(longitude: 119.12425, latitude: 34.84065))

    private struct Drawn {
        var code: String?
        var label: String
        var along: Double
        var aside: Double
    }

    /// `wobble` is how far boxes stray, in parts of a usual hand's.
    init(seed: UInt64, wobble: Double = 1) {
        var dice = SeededGenerator(seed: seed)
        var drawn = Self.villages(&dice)
        let bend = Double.random(in: -0.8...0.8, using: &dice)
        ponds = drawn.map { pond in
            let place = Self.ground(along: pond.along, aside: pond.aside, bend: bend)
            return KnownPond(code: pond.code!, position: Self.plane.position(of: place))
        }
        // One in ten was not visited; a few are new and have numbers that nobody knows.
        drawn = drawn.filter { _ in Double.random(in: 0..<1, using: &dice) > 0.1 }
        swaps = Self.swap(&drawn, count: Int.random(in: 2...4, using: &dice), &dice)
        misread = Self.misread(&drawn, swaps, &dice)
        for number in 0..<3 {
            drawn.append(
                Drawn(
                    code: nil, label: "\(90 + number)", along: .random(in: 0...1, using: &dice),
                    aside: .random(in: 0.10...0.13, using: &dice)))
        }
        truth = drawn.map { pond in pond.code }
        let hand = Hand(&dice)
        marks = drawn.map {
            SketchMark(pixel: hand.pixel(along: $0.along, aside: $0.aside, wobble, &dice), label: $0.label)
        }
    }

    /// Upstream and downstream village: two rows of ponds on each bank, numbered along the canal. Lengths are
    /// parts of the canal's 1500 m.
    private static func villages(_ dice: inout SeededGenerator) -> [Drawn] {
        var drawn: [Drawn] = []
        for (village, start) in [("QT", 0.0), ("XH", 0.52)] {
            for number in 0..<28 {
                let (column, row) = (number / 4, number % 4)
                drawn.append(
                    Drawn(
                        code: "DS-\(village)-\(String(format: "%03d", number + 1))", label: "\(number + 1)",
                        along: start + (Double(column) + 0.5) * 0.066
                            + .random(in: -0.006...0.006, using: &dice),
                        aside: [-0.075, -0.03, 0.03, 0.075][row] + .random(in: -0.004...0.004, using: &dice)))
            }
        }
        return drawn
    }

    private static func ground(along: Double, aside: Double, bend: Double) -> Coordinate {
        // The canal is a parabola; aside of it along its normal.
        let (x, y, slope) = (along - 0.5, bend * (along - 0.5) * (along - 0.5), 2 * bend * (along - 0.5))
        let length = (1 + slope * slope).squareRoot()
        return Coordinate(x: 1500 * (x - aside * slope / length), y: 1500 * (y + aside / length))
    }

    /// Exchanges the labels of neighbours, along the canal or across it.
    private static func swap(_ drawn: inout [Drawn], count: Int, _ dice: inout SeededGenerator) -> [Set<
        String
    >] {
        var (swaps, used) = ([Set<String>](), Set<Int>())
        while swaps.count < count {
            let one = drawn.indices.randomElement(using: &dice)!
            let near = drawn.indices.filter { other in
                other != one && drawn[other].code!.prefix(5) == drawn[one].code!.prefix(5)
                    && hypot(drawn[other].along - drawn[one].along, drawn[other].aside - drawn[one].aside)
                        < 0.085
            }
            guard let other = near.randomElement(using: &dice), !used.contains(one), !used.contains(other)
            else {
                continue
            }
            (drawn[one].label, drawn[other].label) = (drawn[other].label, drawn[one].label)
            (drawn[one].code, drawn[other].code) = (drawn[other].code, drawn[one].code)
            used.formUnion([one, other])
            swaps.append([drawn[one].label, drawn[other].label])
        }
        return swaps
    }

    /// Two numbers become others, as a 7 is read for a 1; the pond meant is the same.
    private static func misread(
        _ drawn: inout [Drawn], _ swaps: [Set<String>], _ dice: inout SeededGenerator
    ) -> Set<String> {
        var misread: Set<String> = []
        let plain = drawn.indices.filter { index in !swaps.contains { $0.contains(drawn[index].label) } }
        for index in plain.shuffled(using: &dice).prefix(2) {
            drawn[index].label = "\((Int(drawn[index].label)! + 13) % 28 + 1)"
            misread.insert(drawn[index].label)
        }
        return misread
    }

    /// How this hand sees the canal.
    private struct Hand {
        let turn: Double
        let bend: Double
        let wave: Double
        let width: Double
        let pulse: Double
        let phase: Double

        init(_ dice: inout SeededGenerator) {
            turn = .random(in: -0.35...0.35, using: &dice)
            bend = .random(in: -0.8...0.8, using: &dice)
            wave = .random(in: -0.03...0.03, using: &dice)
            width = .random(in: 0.9...1.6, using: &dice)
            pulse = .random(in: 0.02...0.06, using: &dice)
            phase = .random(in: 0...6, using: &dice)
        }

        /// Scale along the canal swings by 2π·pulse (up to two fifths); boxes wobble by a seventh of their
        /// distance.
        func pixel(
            along: Double, aside: Double, _ wobble: Double, _ dice: inout SeededGenerator
        ) -> PixelPoint {
            let seen = along + pulse * sin(2 * .pi * along + phase) + 0.008 * wobble * Self.normal(&dice)
            let (x, slope) = (seen - 0.5, 2 * bend * (seen - 0.5))
            let y = bend * x * x + wave * sin(9 * seen)
            let length = (1 + slope * slope).squareRoot()
            let off = width * aside + 0.006 * wobble * Self.normal(&dice)
            let (right, up) = (x - off * slope / length, y + off / length)
            return PixelPoint(
                x: 600 + 780 * (right * cos(turn) - up * sin(turn)),
                y: 500 - 780 * (right * sin(turn) + up * cos(turn)))
        }

        /// The sum of twelve dice is near enough to normal.
        private static func normal(_ dice: inout SeededGenerator) -> Double {
            (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &dice) }
        }
    }
}
