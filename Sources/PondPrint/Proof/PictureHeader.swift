import Foundation
import PondModel

/// What the bytes of a picture tell of its resolution and its colours, read without any library.
struct PictureHeader {
    /// Nil where the file tells none, or not the same across and down.
    private(set) var dotsPerInch: Double?
    private(set) var isSRGB = false

    init(path: String, form: SheetForm) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }
        switch form {
        case .png: try readPNG(file)
        case .jpg: try readJPEG(file)
        case .tif: try readTIFF(file)
        case .pdf, .svg: break
        }
    }

    var finding: ProofFinding {
        var failures: [Words] = []
        if dotsPerInch == nil {
            failures.append(Words(zh: "文件没有写明分辨率，店家排不出厘米", en: "the file does not tell its resolution"))
        }
        if !isSRGB { failures.append(Words(zh: "文件没有写明是 sRGB", en: "the file does not say that it is sRGB")) }
        return ProofFinding(.resolution, looked: 2, failures: failures)
    }

    // MARK: - PNG (W3C PNG, second edition, 11.3.3.5 sRGB and 11.3.5.3 pHYs)

    private mutating func readPNG(_ file: FileHandle) throws {
        try file.seek(toOffset: 8)
        while let head = try file.read(upToCount: 8), head.count == 8 {
            let length = Int(head.number(at: 0, 4))
            let kind = String(decoding: head.suffix(4), as: UTF8.self)
            if kind == "IDAT" || kind == "IEND" { return }
            let body = try file.read(upToCount: length + 4) ?? Data()
            if kind == "pHYs", body.count >= 9, body.byte(8) == 1,
                body.number(at: 0, 4) == body.number(at: 4, 4)
            {
                dotsPerInch = Double(body.number(at: 0, 4)) * 0.0254
            }
            if kind == "sRGB" { isSRGB = true }
            if kind == "iCCP" { isSRGB = isSRGB || body.prefix(80).containsText("sRGB") }
        }
    }

    // MARK: - JPEG (ITU-T T.871, JFIF; ICC.1 annex B.4)

    private mutating func readJPEG(_ file: FileHandle) throws {
        try file.seek(toOffset: 2)
        while let head = try file.read(upToCount: 4), head.count == 4, head.byte(0) == 0xFF {
            let marker = head.byte(1)
            if marker == 0xDA { return }
            let body = try file.read(upToCount: Int(head.number(at: 2, 2)) - 2) ?? Data()
            if marker == 0xE0, body.count >= 12, body.prefix(4).containsText("JFIF") {
                let (unit, across, down) = (body.byte(7), body.number(at: 8, 2), body.number(at: 10, 2))
                if across == down, across > 0, unit == 1 { dotsPerInch = Double(across) }
                if across == down, across > 0, unit == 2 { dotsPerInch = Double(across) * 2.54 }
            }
            if marker == 0xE2, body.prefix(11).containsText("ICC_PROFILE") {
                isSRGB = body.containsText("sRGB")
            }
        }
    }

    // MARK: - TIFF 6.0, tags 282, 283, 296 and 34675

    private mutating func readTIFF(_ file: FileHandle) throws {
        let head = try file.read(upToCount: 8) ?? Data()
        let isLittle = head.first == UInt8(ascii: "I")
        try file.seek(toOffset: UInt64(head.suffix(4).number(at: 0, 4, isLittle: isLittle)))
        let count = Int((try file.read(upToCount: 2) ?? Data()).number(at: 0, 2, isLittle: isLittle))
        let table = try file.read(upToCount: count * 12) ?? Data()
        var across: Double?
        var down: Double?
        var unit: UInt32 = 2
        for entry in 0..<(table.count / 12) {
            let place = entry * 12
            let value = table.number(at: place + 8, 4, isLittle: isLittle)
            switch table.number(at: place, 2, isLittle: isLittle) {
            case 282: across = try Self.share(file, at: value, isLittle)
            case 283: down = try Self.share(file, at: value, isLittle)
            case 296: unit = table.number(at: place + 8, 2, isLittle: isLittle)
            case 34675:
                let length = Int(table.number(at: place + 4, 4, isLittle: isLittle))
                try file.seek(toOffset: UInt64(value))
                isSRGB = (try file.read(upToCount: length) ?? Data()).containsText("sRGB")
            default: break
            }
        }
        if let across, across == down { dotsPerInch = unit == 3 ? across * 2.54 : across }
    }

    /// A rational number: two whole ones.
    private static func share(_ file: FileHandle, at place: UInt32, _ isLittle: Bool) throws -> Double? {
        try file.seek(toOffset: UInt64(place))
        guard let bytes = try file.read(upToCount: 8), bytes.count == 8 else { return nil }
        let below = bytes.number(at: 4, 4, isLittle: isLittle)
        return below == 0 ? nil : Double(bytes.number(at: 0, 4, isLittle: isLittle)) / Double(below)
    }
}

extension Data {
    fileprivate func byte(_ place: Int) -> UInt8 { self[startIndex + place] }

    /// A whole number of so many bytes; zero where they are not there.
    fileprivate func number(at place: Int, _ length: Int, isLittle: Bool = false) -> UInt32 {
        guard place + length <= count else { return 0 }
        let bytes = self[(startIndex + place)..<(startIndex + place + length)]
        return (isLittle ? Array(bytes.reversed()) : Array(bytes)).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// In one byte a letter or, as newer profiles write it, in two.
    fileprivate func containsText(_ text: String) -> Bool {
        filter { $0 != 0 }.range(of: Data(text.utf8)) != nil
    }
}
