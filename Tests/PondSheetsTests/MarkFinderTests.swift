import Foundation
import Testing

@testable import PondSheets

/// Marks on pages drawn here, pixel by pixel, under uneven light and noise.
struct MarkFinderTests {
    /// A page of A4 lying on its side, and what is truly on it.
    struct Page {
        static let perMillimetre = 4.0
        var image = ColourImage(width: 1188, height: 840, bytes: .init(repeating: 255, count: 1188 * 840 * 3))
        var truth: [(colour: InkColour, shape: MarkCandidate.Shape, x: Double, y: Double)] = []

        static let inks: [InkColour: [Double]] = [
            .red: [0.8, 0.15, 0.15], .yellow: [0.98, 0.85, 0.1], .green: [0.1, 0.55, 0.25],
            .blue: [0.15, 0.25, 0.7],
            .black: [0.15, 0.15, 0.17],
        ]

        var field: MarkField { MarkField(image, pageMillimetres: 297) }

        /// Sets what lies within half a line's width of a closed curve, or inside it.
        mutating func draw(
            _ colour: InkColour, at middle: (Double, Double), reach: Double,
            _ distance: (Double, Double) -> Double
        ) {
            let ink = Self.inks[colour]!.map { UInt8($0 * 255) }
            for y in max(0, Int(middle.1 - reach))...min(image.height - 1, Int(middle.1 + reach)) {
                for x in max(0, Int(middle.0 - reach))...min(image.width - 1, Int(middle.0 + reach)) {
                    guard distance(Double(x) + 0.5 - middle.0, Double(y) + 0.5 - middle.1) <= 0 else {
                        continue
                    }
                    image.bytes.replaceSubrange(
                        (y * image.width + x) * 3..<(y * image.width + x) * 3 + 3, with: ink)
                }
            }
        }

        /// Lamp light that falls off to one side by a third, warm as bulbs are, and the camera's noise.
        mutating func light(_ random: inout SplitMix) {
            for y in 0..<image.height {
                for x in 0..<image.width {
                    let light =
                        0.95 - 0.33 * Double(x) / Double(image.width) - 0.1 * Double(y) / Double(image.height)
                    for channel in 0..<3 {
                        let at = (y * image.width + x) * 3 + channel
                        let noise = Double(random.next() % 13) - 6
                        let value = Double(image.bytes[at]) * light * [1, 0.96, 0.88][channel] + noise
                        image.bytes[at] = UInt8(min(max(value, 0), 255))
                    }
                }
            }
        }
    }

    /// Twenty marks of 4 to 12 mm in every colour and shape, a number in black beside each, a grey grid below.
    static func page(seed: UInt64) -> Page {
        var random = SplitMix(seed: seed)
        func share() -> Double { Double(random.next() % 10_000) / 10_000 }
        var page = Page()
        let mm = Page.perMillimetre
        for line in 0..<60 { page.gridLine(line) }
        for number in 0..<20 {
            let colour = InkColour.allCases[number % 5]
            let shape = MarkCandidate.Shape.allCases[(number / 5) % 3]
            let place = (
                120 + Double(number % 5) * 235 + 30 * share(), 110 + Double(number / 5) * 200 + 30 * share()
            )
            let size = (shape == .point ? 4 + 6 * share() : 6 + 6 * share()) * mm
            switch shape {
            case .point:
                page.draw(colour, at: place, reach: size) { x, y in (x * x + y * y).squareRoot() - size / 2 }
            case .ring:
                let squash = 0.8 + 0.2 * share()
                page.draw(colour, at: place, reach: size) { x, y in
                    let wobble = 1 + 0.03 * sin(3 * atan2(y, x))
                    return abs((x * x + y * y / squash / squash).squareRoot() / wobble - size / 2) - 0.3 * mm
                }
            case .outline:
                let (wide, high) = (size * (0.9 + 0.5 * share()), size * 0.7)
                page.draw(colour, at: place, reach: 2 * size) { x, y in
                    let wobble = 0.02 * size * sin(x / 9)
                    return abs(max(abs(x) - wide / 2, abs(y + wobble) - high / 2)) - 0.3 * mm
                }
            }
            page.truth.append((colour, shape, place.0, place.1))
            page.digit(at: (place.0 + 14 * mm, place.1), isEight: number % 2 == 0)
        }
        page.light(&random)
        return page
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func nineOfTenMarksAreFoundAndAsManyAreTrue(seed: UInt64) {
        let page = Self.page(seed: seed)
        let found = MarkFinder().candidates(in: page.field)
        let hits = page.truth.filter { mark in
            found.contains {
                $0.colour == mark.colour && $0.shape == mark.shape
                    && abs($0.middle.x - mark.x) < Page.perMillimetre
                    && abs($0.middle.y - mark.y) < Page.perMillimetre
            }
        }
        #expect(Double(hits.count) >= 0.9 * Double(page.truth.count), "\(hits.count) of \(page.truth.count)")
        #expect(Double(hits.count) >= 0.9 * Double(found.count), "\(hits.count) of \(found.count) candidates")
    }

    @Test func anOutlineRunsInTheMiddleOfItsLine() throws {
        var page = Page()
        page.draw(.blue, at: (500, 400), reach: 200) { x, y in abs(max(abs(x) - 100, abs(y) - 60)) - 3 }
        let found = try #require(MarkFinder().candidates(in: page.field).first)
        #expect(found.shape == .outline && found.colour == .blue)
        let (xs, ys) = (found.corners.map(\.x), found.corners.map(\.y))
        for (edge, truth) in [(xs.min(), 400.0), (xs.max(), 600), (ys.min(), 340), (ys.max(), 460)] {
            #expect(abs((edge ?? 0) - truth) <= 2, "\(found.corners)")
        }
        #expect(found.corners.count <= 12)
    }

    @Test func blankPaperHasNoMarks() {
        var random = SplitMix(seed: 5)
        var page = Page()
        page.light(&random)
        #expect(MarkFinder().candidates(in: page.field) == [])
    }
}

extension MarkFinderTests.Page {
    /// Light grey, as pages are printed.
    mutating func gridLine(_ line: Int) {
        for x in 0..<image.width where line * 40 < image.height {
            image.bytes.replaceSubrange(
                (line * 40 * image.width + x) * 3..<(line * 40 * image.width + x) * 3 + 3,
                with: [190, 190, 190])
        }
    }

    /// A one or an eight of 4 mm, as people write numbers beside their marks.
    mutating func digit(at place: (Double, Double), isEight: Bool) {
        let radius = Self.perMillimetre
        draw(.black, at: place, reach: 3 * radius) { x, y in
            guard isEight else { return max(abs(x) - 1, abs(y) - 2 * radius) }
            let loop = { (dy: Double) in abs((x * x * 2 + (y - dy) * (y - dy)).squareRoot() - radius) - 1 }
            return min(loop(radius), loop(-radius))
        }
    }
}
