import Foundation
import PondDrawing
import PondModel
import Testing

struct TextTests {
    @Test func chineseIsReadBackFromAPDFAndItsTypeIsEmbedded() throws {
        let bench = try Bench()
        let path = try bench.pdf { canvas in
            canvas.draw("墩尚镇 泥鳅 2,650 亩", TextStyle(height: 5), at: PaperPoint(x: 5, y: 5))
            canvas.draw(
                "内部资料", TextStyle(height: 8, weight: .bold, halo: .init(width: 1)),
                at: PaperPoint(x: 5, y: 20))
        }
        let text = try Peer.text("pdftotext", [path, "-"])
        #expect(text.contains("墩尚镇 泥鳅 2,650 亩"))
        #expect(text.contains("内部资料"))
        let fonts = try Peer.text("pdffonts", [path]).split(separator: "\n").dropFirst(2)
        #expect(fonts.count == 2)
        #expect(fonts.allSatisfy { $0.contains("NotoSansCJKsc") && $0.contains(/yes yes yes|yes yes no/) })
    }

    @Test func outlinedTextNeedsNoType() throws {
        let bench = try Bench()
        let path = try bench.pdf { canvas in
            canvas.textForm = .outlined
            canvas.draw("国", TextStyle(height: 40), at: PaperPoint(x: 10, y: 10))
        }
        #expect(try Peer.text("pdffonts", [path]).split(separator: "\n").count == 2)
        let inked = try Pixels(pdf: path, dotsPerInch: 127).inked
        #expect(abs(inked.bottom - inked.top - 40) < 0.5)
    }

    @Test(arguments: [TextStyle.Weight.regular, .bold], [4.0, 12, 40])
    func aFullCharacterIsAsHighAsItsStyleSays(weight: TextStyle.Weight, height: Double) throws {
        let bench = try Bench()
        let path = try bench.pdf { canvas in
            canvas.draw(
                "国", TextStyle(height: height, weight: weight), at: PaperPoint(x: 50, y: 30), anchor: .centre)
        }
        let inked = try Pixels(pdf: path, dotsPerInch: 300).inked
        #expect(abs(inked.bottom - inked.top - height) < 0.2)
        #expect(abs((inked.bottom + inked.top) / 2 - 30) < 0.15)
    }

    @Test func aLineIsAsWideAsMeasured() throws {
        let bench = try Bench()
        var width = 0.0
        let path = try bench.pdf { canvas in
            let line = canvas.typesetter.line("国123国", TextStyle(height: 10))
            width = line.width
            canvas.draw(line, at: PaperPoint(x: 50, y: 30), anchor: .centre)
        }
        let inked = try Pixels(pdf: path, dotsPerInch: 300).inked
        // 国 has a little room on both sides within its square.
        #expect(inked.right - inked.left < width && inked.right - inked.left > width - 2.5)
        #expect(abs((inked.right + inked.left) / 2 - 50) < 0.5)
    }

    @Test func aRareCharacterIsDrawnAndAMissingOneReported() throws {
        let bench = try Bench()
        var drawn: [Character] = []
        var missing: [Character] = []
        let path = try bench.pdf { canvas in
            drawn = canvas.draw("𠮷䲡", TextStyle(height: 10), at: PaperPoint(x: 5, y: 5)).missing
            missing = canvas.draw("甲\u{E123}乙", TextStyle(height: 10), at: PaperPoint(x: 5, y: 30)).missing
        }
        #expect(drawn.isEmpty)
        #expect(missing == ["\u{E123}"])
        #expect(try Peer.text("pdftotext", [path, "-"]).contains("𠮷䲡"))
        let pixels = try Pixels(pdf: path, dotsPerInch: 127).inked
        #expect(pixels.top < 8 && pixels.bottom > 35)
    }

    @Test func longTextIsBrokenBeforeTheMarginAndLosesNothing() throws {
        let typesetter = try Typesetter()
        let text = "海头镇海前村：142 口，净 3,180 亩 = 泥鳅 2,650 亩×1.62 + 鲫 300 亩×1.14，距万吨差 5,365 t。"
        let style = TextStyle(height: 4)
        let lines = typesetter.lines(text, style, width: 60)
        #expect(lines.count > 2)
        #expect(lines.allSatisfy { $0.width <= 60 })
        #expect(lines.map(\.text).joined().filter { $0 != " " } == text.filter { $0 != " " })
        #expect(!lines.contains { $0.text.hasPrefix("，") || $0.text.hasPrefix("。") })
    }

    @Test func aLineTooLongIsShortenedVisibly() throws {
        let typesetter = try Typesetter()
        let line = typesetter.line("连云港市赣榆区海洋经济开发区", TextStyle(height: 5), fitting: 40)
        #expect(line.width <= 40 && line.text.hasSuffix("…") && line.text.hasPrefix("连云港"))
        #expect(typesetter.line("短", TextStyle(height: 5), fitting: 40).text == "短")
    }
}
