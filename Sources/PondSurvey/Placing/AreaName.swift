/// The forms in which people write the name of a county, town or village.
enum AreaName {
    /// 张庄村民委员会 and 张庄村委会 are 张庄村; 城南居委会 is 城南社区. Other names stay.
    static func normal(_ name: String) -> String { String(decoding: normalBytes(of: name), as: UTF8.self) }

    /// What is left of a village's name without 村, 社区 and their committees.
    static func villageStem(_ name: String) -> String {
        stem(of: normalBytes(of: name), without: villageSuffixes, keeping: 3)
    }

    /// What is left of a town's name without 镇, 乡, 街道.
    static func townStem(_ name: String) -> String {
        stem(of: Array(CellText.folded(name).utf8), without: townSuffixes, keeping: 3)
    }

    /// What is left of a county's name without 县, 区, 市, when that is two letters at least.
    static func countyStem(_ name: String) -> String {
        stem(of: Array(CellText.folded(name).utf8), without: countySuffixes, keeping: 6)
    }

    /// Where a name in several parts may be cut: behind 省, 市, 县, 区, 镇, 乡, 街道.
    static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for character in CellText.folded(text) {
            part.append(character)
            let isEnd = "省市县区镇乡".contains(character) && part.count > 2 || part.hasSuffix("街道")
            guard isEnd, !part.hasSuffix("社区") else { continue }
            parts.append(part)
            part = ""
        }
        return part.isEmpty ? parts : parts + [part]
    }

    private static func normalBytes(of name: String) -> [UInt8] {
        var bytes = Array(CellText.folded(name).utf8)
        // All committees end in 会: most other names are done here.
        guard bytes.count > 9, ends(bytes[...], with: committeeEnd) else { return bytes }
        for (suffixes, kind) in committees {
            for suffix in suffixes where bytes.count > suffix.count && ends(bytes[...], with: suffix) {
                bytes.removeLast(suffix.count)
                if !ends(bytes[...], with: kind) { bytes += kind }
                return bytes
            }
        }
        return bytes
    }

    private static func stem(of name: [UInt8], without suffixes: [[UInt8]], keeping least: Int) -> String {
        var bytes = name[...]
        while let suffix = suffixes.first(where: { bytes.count >= $0.count + least && ends(bytes, with: $0) })
        {
            bytes.removeLast(suffix.count)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func ends(_ bytes: ArraySlice<UInt8>, with suffix: [UInt8]) -> Bool {
        guard bytes.count >= suffix.count else { return false }
        var index = bytes.endIndex - suffix.count
        for byte in suffix {
            if bytes[index] != byte { return false }
            index += 1
        }
        return true
    }

    private static func bytes(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }

    private static let committeeEnd = Array("会".utf8)
    private static let committees: [(suffixes: [[UInt8]], kind: [UInt8])] = [
        (bytes(["社区居民委员会", "社区居委会", "居民委员会", "居委会"]), Array("社区".utf8)),
        (bytes(["村民委员会", "村委会"]), Array("村".utf8)),
    ]
    private static let villageSuffixes = bytes(["行政村", "社区", "村"])
    private static let townSuffixes = bytes(["人民政府", "街道办事处", "办事处", "街道", "镇", "乡"])
    private static let countySuffixes = bytes(["区", "县", "市"])
}
