import Foundation
import Testing

@testable import PondFormats

struct DecimalTests {
    /// The C library's correctly rounded answer, without trailing zeros.
    private func rounded(_ number: Double, _ places: Int) -> String {
        var text = String(format: "%.\(places)f", number)
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text == "-0" ? "0" : text
    }

    private func written(_ number: Double, _ places: Int) -> String {
        var buffer = ByteBuffer()
        buffer.append(decimal: number, places: places)
        return String(decoding: buffer.bytes, as: UTF8.self)
    }

    @Test func decimalsAreRoundedAsPrintfRoundsThem() {
        var random = Seeded(11)
        let cases = (0..<20_000).map { _ in
            (Double.random(in: -180...180, using: &random), Int.random(in: 0...9, using: &random))
        }
        #expect(cases.filter { written($0, $1) != rounded($0, $1) }.isEmpty)
    }

    @Test(arguments: [0.5, 1.5, 2.5, -0.5, 0.125, 0.375, 1e-9, -1e-9, 0, -0.0, 39_500_000.123, 1e15, 1e300])
    func halvesAndExtremesAreRoundedAsPrintfRoundsThem(number: Double) {
        for places in 0...9 { #expect(written(number, places) == rounded(number, places)) }
    }

    @Test func halvesOfTheSeventhPlaceAreJudgedOnTheExactValue() {
        var random = Seeded(12)
        let halves = (0..<20_000).map { _ in
            (Double(Int.random(in: 0...1_800_000_000, using: &random)) + 0.5) / 1e7
        }
        #expect(halves.filter { written($0, 7) != rounded($0, 7) }.isEmpty)
    }

    @Test func shortestTextReadsBackAsTheSameNumber() {
        var random = Seeded(13)
        let any = (0..<10_000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
        let short = (0..<10_000).map { _ in (Double.random(in: -1e8...1e8, using: &random)).rounded() / 100 }
        let bad = (any + short).filter { number in
            var buffer = ByteBuffer()
            buffer.append(shortest: number)
            let text = String(decoding: buffer.bytes, as: UTF8.self)
            return Double(text) != number || text.count > "\(number)".count
        }
        #expect(bad.isEmpty)
    }

    @Test func textIsReadAsTheNearestNumber() {
        var random = Seeded(14)
        let bad = (0..<20_000).map { _ in decimalText(&random) }.filter { text in
            DecimalText.number(text) != Double(text).flatMap { $0.isFinite ? $0 : nil }
        }
        #expect(bad.isEmpty)
    }

    /// Up to 23 digits with a point somewhere, and an exponent that may be far too large.
    private func decimalText(_ random: inout Seeded) -> String {
        let digits = Int.random(in: 1...22, using: &random)
        var text = String((0..<digits).map { _ in "0123456789".randomElement(using: &random)! })
        text.insert(
            ".", at: text.index(text.startIndex, offsetBy: Int.random(in: 1...digits, using: &random)))
        text += "7"
        if Bool.random(using: &random) { text += "e\(Int.random(in: -330...310, using: &random))" }
        return text
    }

    @Test(arguments: ["", " ", "-", ".", "1..2", "1e", "nan", "inf", "0x10", "1,5", "12a", "--1", "no"])
    func whatIsNoNumberIsNone(text: String) {
        #expect(DecimalText.number(text) == nil)
    }
}
