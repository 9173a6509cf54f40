import PondModel

/// Why a photo cannot be taken as a sheet: what was found and what works.
package enum PhotoError: TellingError, Equatable {
    case missing(String)
    case isFolder(String)
    case notAPicture(String, found: Words)
    case tooLarge(String, width: Int, height: Int)
    case tooSmall(String, width: Int, height: Int)
    case blurred(String, blur: Double)
    /// Made smaller and then larger again.
    case enlarged(String, detail: Double)
    case truncated(String, reason: String)
    case damaged(String, reason: String)
    case noGDAL(reason: String)
    case cannotWarp(String, reason: String)

    package var words: Words {
        switch self {
        case .missing(let path):
            Words(zh: "\(path)：没有这个文件。", en: "\(path): there is no such file.")
        case .isFolder(let path):
            Words(zh: "\(path)：这是文件夹，请给出其中的照片。", en: "\(path): this is a folder; name the photo in it.")
        case .notAPicture(let path, let found):
            Words(
                zh: "\(path)：不是照片（\(found.chinese)）；可用 JPEG、PNG、TIFF、HEIC。",
                en: "\(path): is no photo (\(found.english)); JPEG, PNG, TIFF and HEIC work.")
        case .tooLarge(let path, let width, let height):
            Words(
                zh: "\(path)：\(width) × \(height) 像素，太大；最多 5000 万像素，请缩小后再加。",
                en:
                    "\(path): \(width) × \(height) pixels are too many; up to 50 megapixels work, make it smaller."
            )
        case .tooSmall, .blurred, .enlarged: legibilityWords
        case .truncated(let path, let reason):
            Words(
                zh: "\(path)：照片不完整（\(reason)）；请重新传一次原图。",
                en: "\(path): the photo is cut off (\(reason)); send the original again.")
        case .damaged(let path, let reason):
            Words(
                zh: "\(path)：照片解不开（\(reason)）；请重新传原图，或另存为 JPEG。",
                en:
                    "\(path): the photo cannot be decoded (\(reason)); send the original again, or save it as JPEG."
            )
        case .cannotWarp(let path, let reason):
            Words(zh: "写不了 \(path)：\(reason)。", en: "Cannot write \(path): \(reason).")
        case .noGDAL(let reason):
            Words(
                zh: "读照片需要 GDAL，这台机器上没有（\(reason)）；请运行 scripts/install。",
                en: "Reading photos needs GDAL, which is not here (\(reason)); run scripts/install.")
        }
    }

    private var legibilityWords: Words {
        switch self {
        case .tooSmall(let path, let width, let height):
            Words(
                zh:
                    "\(path)：只有 \(width) × \(height) 像素，字看不清（长边至少 \(Legibility.leastLongSide)）；请在聊天软件里选“原图”再发。",
                en:
                    "\(path): \(width) × \(height) pixels are too few to read (the long side needs \(Legibility.leastLongSide)); send the original photo (原图) in the chat app."
            )
        case .blurred(let path, let blur):
            Words(
                zh: "\(path)：照片模糊（\(blur.written)，最多 \(Legibility.mostBlur)），字看不清；请发原图，或对准焦再拍。",
                en:
                    "\(path): the photo is too blurred to read (\(blur.written), at most \(Legibility.mostBlur)); send the original (原图), or take it again in focus."
            )
        case .enlarged(let path, let detail):
            Words(
                zh:
                    "\(path)：照片缩小过又被放大，细节没有了（\(detail.written)，至少 \(Legibility.leastDetail)），字看不清；请在聊天软件里选“原图”再发。",
                en:
                    "\(path): the photo was shrunk and enlarged and has lost its detail (\(detail.written), at least \(Legibility.leastDetail)), so it cannot be read; send the original photo (原图) in the chat app."
            )
        default: preconditionFailure("not an error of legibility")
        }
    }
}

extension Double {
    /// Two places: enough for a share.
    fileprivate var written: String { "\((self * 100).rounded() / 100)" }
}
