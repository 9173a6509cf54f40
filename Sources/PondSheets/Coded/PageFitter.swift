import PondDrawing

/// Places one page of a photo by its tags.
struct PageFitter {
    private let layout: FieldPageLayout
    private let photo: PageCamera.Scaling
    private let paper: PageCamera.Scaling

    init(_ layout: FieldPageLayout, photoWidth: Int, photoHeight: Int) {
        self.layout = layout
        let (width, height) = (Double(photoWidth), Double(photoHeight))
        photo = PageCamera.Scaling(
            x: width / 2, y: height / 2, unit: (width * width + height * height).squareRoot() / 2)
        paper = PageCamera.Scaling(
            x: layout.width / 2, y: layout.height / 2, unit: max(layout.width, layout.height) / 2)
    }

    /// The best fit of all shapes, chosen by how well tags that were left out are foretold; nil when the tags fit to no
    /// page at all.
    func fit(_ group: TagGroup) -> PageFit? {
        let tags = group.tags.keys.sorted().map { place in
            PlacedTag(
                place: place, printed: layout.corners(ofTag: place), seen: group.tags[place]?.corners ?? [])
        }
        guard let best = bestFit(tags) else { return nil }
        guard best.leaveOneOutMillimetres > Self.doubtful, tags.count >= Self.manyTags else { return best }
        return withoutWorst(tags, best) ?? best
    }

    // MARK: - Shapes

    private static let manyTags = 6
    /// Millimetres above which flat paper is doubted.
    private static let bentAbove = 0.25
    private static let doubtful = 0.6
    /// A richer shape must do better by a third.
    private static let worthwhile = 0.67

    private func bestFit(_ tags: [PlacedTag]) -> PageFit? {
        guard let flat = fit(tags, .flat) else { return nil }
        guard flat.leaveOneOutMillimetres > Self.bentAbove, tags.count >= Self.manyTags else { return flat }
        let others = bentShapes.compactMap { fit(tags, $0) }
        guard let best = others.min(by: { $0.leaveOneOutMillimetres < $1.leaveOneOutMillimetres }),
            best.leaveOneOutMillimetres < Self.worthwhile * flat.leaveOneOutMillimetres
        else { return flat }
        return best
    }

    /// Bends, and folds where people fold: in the middle, and the long side in three.
    private var bentShapes: [PageShape] {
        let long: PaperAxis = layout.width > layout.height ? .across : .down
        return [
            .bent(.across), .bent(.down), .folded(.across, at: [0]), .folded(.down, at: [0]),
            .folded(long, at: [-1.0 / 3]), .folded(long, at: [1.0 / 3]),
            .folded(long, at: [-1.0 / 3, 1.0 / 3]),
        ]
    }

    private func fit(_ tags: [PlacedTag], _ shape: PageShape) -> PageFit? {
        guard let camera = PageCamera.fitting(tags, shape: shape, paper: paper, photo: photo) else {
            return nil
        }
        let own = tags.compactMap { miss(of: $0, camera) }
        let foretold = tags.compactMap { left -> Double? in
            let others = tags.filter { $0.place != left.place }
            return camera.refined(on: others, rounds: 8).flatMap { miss(of: left, $0) }
        }
        guard own.count == tags.count, foretold.count == tags.count else { return nil }
        return PageFit(
            camera: camera, places: tags.map(\.place), residualMillimetres: meanSquare(own),
            leaveOneOutMillimetres: meanSquare(foretold), setAside: [:])
    }

    /// Leaves out the tag without which the others agree by far best.
    private func withoutWorst(_ tags: [PlacedTag], _ whole: PageFit) -> PageFit? {
        let fits = tags.compactMap { left -> (PlacedTag, PageFit)? in
            bestFit(tags.filter { $0.place != left.place }).map { (left, $0) }
        }
        let best = fits.min { $0.1.leaveOneOutMillimetres < $1.1.leaveOneOutMillimetres }
        guard let (left, fit) = best,
            fit.leaveOneOutMillimetres < 0.4 * whole.leaveOneOutMillimetres,
            let distance = miss(of: left, fit.camera)
        else { return nil }
        return PageFit(
            camera: fit.camera, places: fit.places, residualMillimetres: fit.residualMillimetres,
            leaveOneOutMillimetres: fit.leaveOneOutMillimetres, setAside: [left.place: distance])
    }

    /// Millimetres on paper between a tag's corners and where the camera sees them: root of the mean square.
    private func miss(of tag: PlacedTag, _ camera: PageCamera) -> Double? {
        let distances = zip(tag.printed, tag.seen).compactMap { printed, seen in
            camera.paperPoint(of: seen)?.distance(to: printed)
        }
        return distances.count == tag.printed.count ? meanSquare(distances) : nil
    }

    private func meanSquare(_ values: [Double]) -> Double {
        (values.reduce(0) { $0 + $1 * $1 } / Double(max(values.count, 1))).squareRoot()
    }
}
