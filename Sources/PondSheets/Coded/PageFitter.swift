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
        let others = [PageShape.bends, PageShape.folds, PageShape.doubleFolds].compactMap {
            closest(of: $0, to: tags).flatMap { fit(tags, $0) }
        }
        guard let best = others.min(by: { $0.leaveOneOutMillimetres < $1.leaveOneOutMillimetres }),
            best.leaveOneOutMillimetres < Self.worthwhile * flat.leaveOneOutMillimetres
        else { return flat }
        return compared(best, with: others)
    }

    /// A fit whose left-out tags are foretold up to this many times worse may be the true one.
    private static let nearlyAsGood = 2.5

    /// The best fit with how far others that are nearly as good lie from it.
    private func compared(_ best: PageFit, with others: [PageFit]) -> PageFit {
        let rivals = others.filter {
            $0.camera != best.camera
                && $0.leaveOneOutMillimetres < Self.nearlyAsGood * best.leaveOneOutMillimetres
        }
        var compared = best
        for rival in rivals {
            let distances = spots.map { spot in
                best.camera.pixel(of: spot).flatMap(rival.camera.paperPoint)?.distance(to: spot) ?? .infinity
            }
            compared.ambiguityMillimetres = max(compared.ambiguityMillimetres, meanSquare(distances))
            compared.worstAmbiguityMillimetres = max(
                compared.worstAmbiguityMillimetres, distances.max() ?? 0)
        }
        return compared
    }

    /// Spots all over the map.
    private var spots: [PaperPoint] {
        let frame = layout.frame
        return (0...8).flatMap { row in
            (0...8).map { column in
                PaperPoint(
                    x: frame.left + frame.width * Double(column) / 8,
                    y: frame.top + frame.height * Double(row) / 8)
            }
        }
    }

    /// Searches from every start for a few rounds, and goes on from the best.
    private func closest(of starts: [PageShape], to tags: [PlacedTag]) -> PageCamera? {
        let found = starts.compactMap { shape -> (camera: PageCamera, miss: Double)? in
            guard
                let camera = PageCamera.fitting(tags, shape: shape, paper: paper, photo: photo, rounds: 12)
            else { return nil }
            let misses = tags.compactMap { miss(of: $0, camera) }
            return misses.count == tags.count ? (camera, meanSquare(misses)) : nil
        }
        return found.min { $0.miss < $1.miss }?.camera.refined(on: tags, rounds: 30)
    }

    private func fit(_ tags: [PlacedTag], _ shape: PageShape) -> PageFit? {
        PageCamera.fitting(tags, shape: shape, paper: paper, photo: photo).flatMap { fit(tags, $0) }
    }

    private func fit(_ tags: [PlacedTag], _ camera: PageCamera) -> PageFit? {
        let own = tags.compactMap { miss(of: $0, camera) }
        let foretold = tags.compactMap { left -> Double? in
            let others = tags.filter { $0.place != left.place }
            return camera.refined(on: others, rounds: 8).flatMap { miss(of: left, $0) }
        }
        guard own.count == tags.count, foretold.count == tags.count else { return nil }
        return PageFit(
            camera: camera, places: tags.map(\.place), residualMillimetres: meanSquare(own),
            leaveOneOutMillimetres: meanSquare(foretold),
            worstForetoldMillimetres: foretold.max() ?? 0)
    }

    /// Leaves out the tag without which the others agree by far best.
    private func withoutWorst(_ tags: [PlacedTag], _ whole: PageFit) -> PageFit? {
        let agreements = tags.compactMap { left -> (left: PlacedTag, miss: Double)? in
            let others = tags.filter { $0.place != left.place }
            return agreement(of: others, whole.camera).map { (left, $0) }
        }
        guard let left = agreements.min(by: { $0.miss < $1.miss })?.left,
            let fit = bestFit(tags.filter { $0.place != left.place }),
            fit.leaveOneOutMillimetres < 0.4 * whole.leaveOneOutMillimetres,
            let distance = miss(of: left, fit.camera)
        else { return nil }
        var aside = fit
        aside.setAside = [left.place: distance]
        return aside
    }

    /// How closely tags lie together on flat paper or on what all tags gave, in millimetres.
    private func agreement(of tags: [PlacedTag], _ camera: PageCamera) -> Double? {
        let flat = PageCamera.fitting(tags, shape: .flat, paper: paper, photo: photo, rounds: 12)
        return [flat, camera.refined(on: tags, rounds: 12)].compactMap { $0 }.map { camera in
            meanSquare(tags.map { miss(of: $0, camera) ?? .infinity })
        }.min()
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
