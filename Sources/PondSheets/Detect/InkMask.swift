/// Which pixels of a picture carry one thing: ink of a colour, a hole, a filled shape.
struct InkMask {
    let width: Int
    let height: Int
    var isSet: [Bool]

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        isSet = [Bool](repeating: false, count: width * height)
    }

    var area: Int { isSet.reduce(0) { $0 + ($1 ? 1 : 0) } }

    /// The mask with every pixel set that has a set one within `radius` rows and columns.
    func grown(by radius: Int) -> InkMask {
        guard radius > 0 else { return self }
        return spread(radius, step: 1, length: width, lines: height, lineStep: width)
            .spread(radius, step: width, length: height, lines: width, lineStep: 1)
    }

    /// The mask with gaps up to twice `radius` wide closed, and its outer edge as it was.
    func closed(by radius: Int) -> InkMask {
        guard radius > 0 else { return self }
        var outside = grown(by: radius)
        for at in outside.isSet.indices { outside.isSet[at].toggle() }
        outside = outside.grown(by: radius)
        for at in outside.isSet.indices { outside.isSet[at].toggle() }
        return outside
    }

    private func spread(_ radius: Int, step: Int, length: Int, lines: Int, lineStep: Int) -> InkMask {
        var grown = self
        for line in 0..<lines {
            var last = -1
            let start = line * lineStep
            // Two sweeps: from the last set pixel on, and back.
            for at in 0..<length {
                if isSet[start + at * step] { last = at }
                if last >= 0, at - last <= radius { grown.isSet[start + at * step] = true }
            }
            last = -1
            for at in stride(from: length - 1, through: 0, by: -1) {
                if isSet[start + at * step] { last = at }
                if last >= 0, last - at <= radius { grown.isSet[start + at * step] = true }
            }
        }
        return grown
    }

    /// The corners of the edge of the topmost part, in pixels from the top left: a walk between pixels that keeps the
    /// part on its right.
    func edge() -> [PixelPoint] {
        guard let first = isSet.firstIndex(of: true) else { return [] }
        let start = (x: first % width, y: first / width)
        var (x, y) = start
        var (dx, dy) = (1, 0)
        var corners: [PixelPoint] = []
        repeat {
            corners.append(PixelPoint(x: Double(x), y: Double(y)))
            x += dx
            y += dy
            let (left, right) = ahead(x, y, dx, dy)
            if left {
                (dx, dy) = (dy, -dx)
            } else if !right {
                (dx, dy) = (-dy, dx)
            }
        } while (x, y) != start && corners.count < 4 * isSet.count
        return corners
    }

    /// Whether the two pixels ahead of a corner are set, left and right of the way.
    private func ahead(_ x: Int, _ y: Int, _ dx: Int, _ dy: Int) -> (left: Bool, right: Bool) {
        switch (dx, dy) {
        case (1, 0): (holds(x, y - 1), holds(x, y))
        case (0, 1): (holds(x, y), holds(x - 1, y))
        case (-1, 0): (holds(x - 1, y), holds(x - 1, y - 1))
        default: (holds(x - 1, y - 1), holds(x, y - 1))
        }
    }

    private func holds(_ x: Int, _ y: Int) -> Bool {
        x >= 0 && y >= 0 && x < width && y < height && isSet[y * width + x]
    }
}
