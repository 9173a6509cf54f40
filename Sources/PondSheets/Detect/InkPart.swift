/// One connected piece of ink.
struct InkPart {
    let colour: InkColour
    /// Its box in the picture, with a margin of a pixel.
    let left: Int
    let top: Int
    /// The ink within the box.
    let ink: InkMask
    /// How many of its pixels had ink before gaps were closed.
    let inkedArea: Int

    /// All pieces of a colour, pixels that touch by a side or a corner together. `mask` is the ink with its gaps
    /// closed, `inked` without.
    static func all(of colour: InkColour, in mask: InkMask, inked: InkMask, smallest: Int) -> [InkPart] {
        var seen = [Bool](repeating: false, count: mask.isSet.count)
        var parts: [InkPart] = []
        var stack: [Int] = []
        for start in mask.isSet.indices where mask.isSet[start] && !seen[start] {
            var members: [Int] = []
            seen[start] = true
            stack.append(start)
            while let at = stack.popLast() {
                members.append(at)
                let (x, y) = (at % mask.width, at / mask.width)
                for ny in max(0, y - 1)...min(mask.height - 1, y + 1) {
                    for nx in max(0, x - 1)...min(mask.width - 1, x + 1) {
                        let next = ny * mask.width + nx
                        guard mask.isSet[next], !seen[next] else { continue }
                        seen[next] = true
                        stack.append(next)
                    }
                }
            }
            if let part = InkPart(colour, members, inked, smallest: smallest) { parts.append(part) }
        }
        return parts
    }

    private init?(_ colour: InkColour, _ members: [Int], _ inked: InkMask, smallest: Int) {
        let width = inked.width
        var (minX, maxX, minY, maxY) = (Int.max, 0, Int.max, 0)
        for at in members {
            minX = min(minX, at % width)
            maxX = max(maxX, at % width)
            minY = min(minY, at / width)
            maxY = max(maxY, at / width)
        }
        guard min(maxX - minX, maxY - minY) + 1 >= smallest else { return nil }
        self.colour = colour
        left = minX - 1
        top = minY - 1
        var ink = InkMask(width: maxX - minX + 3, height: maxY - minY + 3)
        for at in members { ink.isSet[(at / width - top) * ink.width + at % width - left] = true }
        self.ink = ink
        inkedArea = members.count { inked.isSet[$0] }
    }

    /// What the ink encloses: parts of the box that cannot be reached from its rim, largest first.
    func holes() -> [InkMask] {
        var owner = [Int](repeating: -1, count: ink.isSet.count)
        var sizes: [Int] = []
        for start in ink.isSet.indices where !ink.isSet[start] && owner[start] < 0 {
            owner[start] = sizes.count
            var stack = [start]
            var size = 0
            while let at = stack.popLast() {
                size += 1
                let (x, y) = (at % ink.width, at / ink.width)
                for (nx, ny) in [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)] {
                    guard nx >= 0, ny >= 0, nx < ink.width, ny < ink.height else { continue }
                    let next = ny * ink.width + nx
                    guard !ink.isSet[next], owner[next] < 0 else { continue }
                    owner[next] = sizes.count
                    stack.append(next)
                }
            }
            sizes.append(size)
        }
        // The first one found begins in the corner of the margin: it is the outside.
        return (1..<max(sizes.count, 1)).sorted { sizes[$0] > sizes[$1] }.map { hole in
            var mask = InkMask(width: ink.width, height: ink.height)
            for at in owner.indices where owner[at] == hole { mask.isSet[at] = true }
            return mask
        }
    }
}
