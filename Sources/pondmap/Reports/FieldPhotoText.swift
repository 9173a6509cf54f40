import Foundation
import PondModel
import PondOperations
import PondSheets

/// How a photo of a printed page was placed, in words.
enum FieldPhotoText {
    static func words(_ answer: PlaceFieldPhoto.Answer) -> Words {
        let (page, placing) = (answer.placing.page, answer.placing)
        let millimetres = String(format: "%.2f", placing.errorMillimetres)
        let metres = String(format: "%.1f", placing.errorBound.metres)
        let residual = String(format: "%.2f", answer.fit.residualMillimetres)
        let head = Words(
            zh:
                "现场核对图 \(page.sheet) 第 \(page.ordinal) 页，1:\(page.scale)，\(answer.tagCount) 个方块码，残差 \(residual) 毫米；九成的标记误差不过纸上 \(millimetres) 毫米，地上 \(metres) 米。",
            en:
                "Field sheet \(page.name), 1:\(page.scale), \(answer.tagCount) tags, residual \(residual) mm; nine marks of ten are within \(millimetres) mm on paper, \(metres) m on the ground."
        )
        return answer.notes.reduce(head) { text, note in
            Words(zh: "\(text.chinese)\n\(note.chinese)", en: "\(text.english)\n\(note.english)")
        }
    }

    /// What of the file of pixels lies beside the photo, or is no pixel.
    static func notes(_ answer: LocateFieldPhoto.Answer, file: String) -> [Words] {
        let size = "\(answer.photo.width) × \(answer.photo.height)"
        let outside = answer.spots.filter { !$0.isOnPhoto }.map { spot in
            Words(
                zh: "\(file)：像素 (\(spot.pixel.x), \(spot.pixel.y)) 在照片 \(size) 之外。",
                en: "\(file): pixel (\(spot.pixel.x), \(spot.pixel.y)) is outside the photo of \(size).")
        }
        let unread = answer.unread.map { line in
            Words(
                zh: "\(file)：第 \(line.number) 行“\(line.text)”不是 x,y。",
                en: "\(file): line \(line.number), '\(line.text)', is no x,y.")
        }
        return outside + unread
    }

    /// CSV: the pixel, millimetres on paper, degrees in WGS 84; empty where the page cannot be.
    static func table(_ spots: [LocateFieldPhoto.Spot]) -> String {
        let lines = spots.map { spot in
            let paper = spot.paper.map { String(format: "%.3f,%.3f", $0.x, $0.y) } ?? ","
            let place =
                spot.position.map { String(format: "%.7f,%.7f", $0.longitude, $0.latitude) } ?? ","
            return "\(spot.pixel.x),\(spot.pixel.y),\(paper),\(place)"
        }
        return (["x,y,paperMillimetresX,paperMillimetresY,longitude,latitude"] + lines).joined(
            separator: "\n")
    }
}
