import Foundation

/// How the text in a Shapefile's table is encoded.
///
/// With a `.cpg` file beside it GDAL decodes it. Without, the mark in the table itself is usually wrong
/// for Chinese text, so the bytes come raw, and are UTF-8 if they look like it and else GB18030.
struct ShapefileText {
    /// Whether GDAL is to hand the bytes over undecoded.
    let isRaw: Bool
    private let isGB18030: Bool

    /// `path` is that of the `.shp`, perhaps inside an archive.
    init(path: String) {
        let base = String(path.dropLast(4))
        isRaw = VirtualFile(anyOf: ["\(base).cpg", "\(base).CPG"]) == nil
        let table =
            isRaw ? VirtualFile(anyOf: ["\(base).dbf", "\(base).DBF"])?.read(atMost: 1 << 22).bytes : nil
        let census = (table ?? []).dropFirst(32).withUnsafeBytes { UTF8Census(of: $0) }
        isGB18030 = census.badSequences > census.goodSequences
    }

    func decode(_ bytes: [UInt8]) -> String {
        guard isGB18030, bytes.contains(where: { $0 >= 0x80 }) else { return Self.utf8(bytes) }
        return TextConverter.gb18030Text(bytes)
    }

    static func utf8(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
