import Foundation
import PondDrawing
import Testing

struct CodeTests {
    @Test(arguments: [
        "PM1:7f3e-0042;v=118", "https://example.org/塘图?id=42", String(repeating: "x", count: 500),
    ])
    func aQRCodeIsReadByZBar(text: String) throws {
        let bench = try Bench()
        let path = try bench.pdf { canvas in
            canvas.fill(
                try QRCode.matrix(of: text), in: PaperBox(left: 20, top: 2, width: 56, height: 56))
        }
        _ = try Peer.run("pdftoppm", ["-r", "200", "-png", "-singlefile", path, bench.path("code")])
        let answer = try Peer.text("zbarimg", ["--raw", "-q", bench.path("code.png")])
        #expect(answer == text + "\n")
    }

    @Test func aTextTooLongForACodeIsRefused() {
        let text = String(repeating: "x", count: 4000)
        #expect(throws: DrawingError.textTooLongForCode(bytes: 4000)) { try QRCode.matrix(of: text) }
    }

    @Test func squaresOfAMatrixAreDarkWhereTheyShouldBe() throws {
        let bench = try Bench()
        let matrix = BitMatrix(width: 3, height: 2, dark: [true, true, false, false, false, true])
        let path = try bench.pdf {
            $0.fill(matrix, in: PaperBox(left: 10, top: 10, width: 30, height: 20))
        }
        let pixels = try Pixels(pdf: path, dotsPerInch: 127)
        for (index, isDark) in [true, true, false, false, false, true].enumerated() {
            let (x, y) = (15 + Double(index % 3) * 10, 15 + Double(index / 3) * 10)
            #expect(pixels.colour(x: x, y: y) == (isDark ? "#000000" : "#ffffff"))
        }
    }
}
