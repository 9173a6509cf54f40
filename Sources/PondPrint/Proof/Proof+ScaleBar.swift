import Foundation
import PondDrawing
import PondModel

extension Proof {
    /// How far off the bar's ends are looked for, millimetres.
    private static let search = 1.5

    /// Whether each bar, measured in the pixels, is as long as its metres are at the sheet's scale, within 0.1 %
    /// or half a pixel at either end, and stands where it was drawn.
    func scaleBars(_ reader: RasterReader) throws -> ProofFinding {
        let dotsPerInch = reader.dotsPerInch(showing: 0.1)
        var failures: [Words] = []
        for bar in inventory.scaleBars {
            let middle = (bar.start.y + bar.end.y) / 2
            let raster = try reader.band(
                ofPage: bar.page, from: middle - 1, to: middle + 1, dotsPerInch: dotsPerInch)
            guard let raster else {
                failures.append(Words(zh: "比例尺那一页不在文件里", en: "the scale bar's page is not in the file"))
                continue
            }
            if let failure = Self.failure(bar, raster, middle) { failures.append(failure) }
        }
        if inventory.scaleBars.isEmpty {
            failures.append(Words(zh: "图上没有比例尺", en: "there is no scale bar"))
        }
        return ProofFinding(.scaleBar, looked: inventory.scaleBars.count, failures: failures)
    }

    private static func failure(
        _ bar: DrawnInventory.ScaleBar, _ raster: PageRaster, _ middle: Double
    ) -> Words? {
        let asked = bar.groundMetres * 1000 / bar.scaleDenominator
        guard let left = edge(near: bar.start.x, middle, raster, isStart: true),
            let right = edge(near: bar.end.x, middle, raster, isStart: false)
        else {
            return Words(zh: "比例尺的端点不在应在之处", en: "the bar's ends are not where they were drawn")
        }
        let slack = max(asked * 0.001, 1 / raster.dotsPerMillimetre)
        guard abs(right - left - asked) > slack else { return nil }
        let (found, due) = (hundredths(right - left), hundredths(asked))
        return Words(
            zh: "比例尺量得 \(found) 毫米，应为 \(due) 毫米", en: "the bar measures \(found) mm, not \(due) mm")
    }

    /// Where light turns to dark next to `place`, between pixels by their mixture; `nil` where it does not.
    private static func edge(
        near place: Double, _ middle: Double, _ raster: PageRaster, isStart: Bool
    ) -> Double? {
        let first = ((place - search) * raster.dotsPerMillimetre).rounded(.down)
        let profile = raster.lightness(
            from: PaperPoint(x: place - search, y: middle), to: place + search)
        let values = isStart ? profile : profile.reversed()
        guard let light = values.first, light > 0.8, let dark = values.firstIndex(where: { $0 < 0.5 }) else {
            return nil
        }
        let least = values.min() ?? 0
        // The ink of the pixels up to the first one wholly dark.
        let full = values.indices.first { $0 >= dark && values[$0] < least + 0.05 } ?? dark
        let ink = values[..<full].reduce(0) { $0 + (light - $1) / (light - least) }
        let steps = Double(full) - ink
        let pixel = isStart ? first + steps : first + Double(profile.count) - steps
        return pixel / raster.dotsPerMillimetre
    }

    private static func hundredths(_ number: Double) -> String { String((number * 100).rounded() / 100) }
}
