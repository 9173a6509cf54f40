import Foundation
import PondGeodesy
import PondModel
import Testing

@testable import PondSheets

struct FitReportTests {
    private func report(
        _ points: [ControlPoint], _ choice: ModelChoice = .auto, photo: PhotoSize? = Draft.photo
    ) throws -> FitReport {
        try FitReport(FitRequest(points: points, choice: choice, photo: photo, limits: Draft.limits))
    }

    @Test func aTiltedPhotoIsFoundToBeProjective() throws {
        let fit = try report(Draft.points(Draft.pixels(16, seed: 1), noise: 0.5)).fit
        #expect(fit.model == .projective)
        let spot = PixelPoint(x: 1234, y: 2345)
        let place = try #require(fit.transform.position(of: spot))
        let truth = Draft.plane.position(of: Draft.tilted(spot))
        #expect(place.distance(to: truth) < .metres(2))
        let back = try #require(fit.transform.pixel(of: place))
        #expect(abs(back.x - spot.x) < 1e-6 && abs(back.y - spot.y) < 1e-6)
    }

    @Test func aFlatScanIsFoundToBeASimilarity() throws {
        let points = Draft.points(Draft.pixels(10, seed: 2), noise: 1) {
            Coordinate(x: 0.6 * $0.x - 0.2 * $0.y, y: -0.2 * $0.x - 0.6 * $0.y)
        }
        let report = try report(points)
        #expect(report.fit.model == .similarity)
        #expect(report.scores.map(\.model).contains(.projective))
    }

    /// Fitting anew without each point, as the word says.
    @Test(arguments: [SheetModel.similarity, .affine, .projective, .polynomial2])
    func leaveOneOutIsWhatAFitWithoutThePointMisses(model: SheetModel) throws {
        let points = Draft.points(Draft.pixels(11, seed: 3), noise: 3)
        let fit = try #require(SheetFit(model, to: points))
        for (index, residual) in fit.residuals.enumerated() {
            var others = points
            others.remove(at: index)
            let without = try #require(SheetFit(model, to: others))
            let place = try #require(without.transform.position(of: points[index].pixel))
            let missed = place.distance(to: points[index].position).metres
            let told = try #require(residual.leaveOneOut)
            #expect(abs(told.metres - missed) < 1e-3)
        }
    }

    @Test func aResidualInPixelsIsTheWayToTheGivenPlace() throws {
        let points = Draft.points(Draft.pixels(8, seed: 4), noise: 3)
        let fit = try #require(SheetFit(.projective, to: points))
        for residual in fit.residuals {
            let there = try #require(fit.transform.pixel(of: residual.point.position))
            let way = hypot(there.x - residual.point.pixel.x, there.y - residual.point.pixel.y)
            let told = try #require(residual.pixels)
            #expect(abs(told - way) < 0.02 * way + 0.01)
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5])
    func oneWrongPlaceAmongEightIsFoundAndTheFitWithoutItIsGood(seed: UInt64) throws {
        var points = Draft.points(Draft.pixels(8, seed: seed + 40), noise: 1, seed: seed)
        let wrong = Int(seed) % 8
        points[wrong].position = Draft.plane.position(of: Coordinate(x: 900, y: -700))
        let report = try report(points, .fixed(.affine))
        #expect(report.outliers == [points[wrong]])
        #expect(report.warnings.contains(.outliers(["P\(wrong + 1)"])))
        let without = try #require(report.withoutOutliers)
        #expect(without.rmse < report.fit.rmse * 0.2)
        #expect(report.fit.worst?.point == points[wrong])
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8, 9, 10])
    func goodPointsHaveNoOutliers(seed: UInt64) throws {
        #expect(
            try report(Draft.points(Draft.pixels(10, seed: seed + 60), noise: 2, seed: seed)).outliers == [])
    }

    @Test func noErrorIsClaimedWithoutASparePoint() throws {
        let report = try report(Draft.points(Draft.pixels(4, seed: 5)), .fixed(.projective))
        #expect(report.fit.errorBound(at: PixelPoint(x: 1, y: 1)) == nil)
        #expect(report.warnings.contains(.noSparePoints(.projective)))
        #expect(report.passedLimits == [.error(nil, limit: Draft.limits.maximumError)])
        #expect(!report.isWithinLimits)
    }

    @Test func theBoundIsWiderOutsideThePoints() throws {
        let points = Draft.points(Draft.pixels(8, seed: 6), noise: 2)
        let fit = try #require(SheetFit(.affine, to: points))
        let inside = try #require(fit.errorBound(at: PixelPoint(x: 2000, y: 1500)))
        let outside = try #require(fit.errorBound(at: PixelPoint(x: 20_000, y: 1500)))
        #expect(outside > inside * 2)
    }

    // MARK: - What is refused, and what is warned of

    @Test func pointsInALineAreRefused() throws {
        let line = (0..<5).map { PixelPoint(x: 400 * Double($0) + 100, y: 300 * Double($0) + 100) }
        #expect(throws: SheetFitError.inLine(count: 5)) { try report(Draft.points(line)) }
    }

    @Test func mirroredPointsAreRefused() throws {
        let points = Draft.points(Draft.pixels(6, seed: 7)) { Coordinate(x: -$0.x, y: -$0.y) }
        #expect(throws: SheetFitError.mirrored) { try report(points) }
    }

    @Test func repeatedPointsAreRefused() throws {
        var points = Draft.points(Draft.pixels(6, seed: 8))
        points[4].pixel = points[1].pixel
        #expect(throws: SheetFitError.samePixel("P2", "P5")) { try report(points) }
        points = Draft.points(Draft.pixels(6, seed: 8))
        points[3].position = points[0].position
        #expect(throws: SheetFitError.samePlace("P1", "P4")) { try report(points) }
    }

    @Test func tooFewPointsAreRefused() throws {
        let points = Draft.points(Draft.pixels(5, seed: 9))
        #expect(throws: SheetFitError.tooFew(found: 5, needed: 6, .polynomial2)) {
            try report(points, .fixed(.polynomial2))
        }
        #expect(throws: SheetFitError.tooFew(found: 0, needed: 2, .similarity)) { try report([]) }
    }

    @Test func aPointOnAnotherContinentIsRefusedByItsName() throws {
        var points = Draft.points(Draft.pixels(6, seed: 10))
        points[2].position = Position(longitude: 8.7, latitude: 49.4)
        let refusal = #expect(throws: SheetFitError.self) { try report(points) }
        guard case .tooFarApart(let one, let other, let distance, _) = refusal else {
            Issue.record("another refusal: \(String(describing: refusal))")
            return
        }
        #expect([one, other].contains("P3") && distance > .kilometres(8000))
    }

    @Test func modelsHaveTheirArticle() {
        let told = FitWarning.noSparePoints(.affine).words.english
        #expect(told.contains("for an affine fit"), "\(told)")
        #expect(SheetFitError.undetermined(.spline).words.english.contains("a thin-plate spline fit"))
    }

    @Test func aPixelOutsideThePhotoIsRefused() throws {
        var points = Draft.points(Draft.pixels(6, seed: 11))
        points[5].pixel = PixelPoint(x: 4001, y: 10)
        #expect(throws: SheetFitError.outsidePhoto("P6", PixelPoint(x: 4001, y: 10), Draft.photo)) {
            try report(points)
        }
    }

    @Test func aFoldIsSeenAndNotChosenByItself() throws {
        // x rises to 2500 and falls again: the right of the photo lies on top of the rest.
        let fold = { (pixel: PixelPoint) in
            Coordinate(x: pixel.x - pixel.x * pixel.x / 5000, y: -pixel.y)
        }
        let points = Draft.points(Draft.pixels(20, seed: 12), place: fold)
        let report = try report(points, .fixed(.polynomial2))
        #expect(!report.isWithinLimits)
        let isFolded = report.warnings.contains {
            if case .foldOver(let share, let pixel) = $0 {
                share > 0.3 && share < 0.45 && pixel.x >= 2500
            } else {
                false
            }
        }
        #expect(isFolded)
        // At its edge a fold is also stretched without bound; its leave-one-out error is small.
        if case .fold = report.passedLimits.first {} else { Issue.record("\(report.passedLimits)") }
        // Beyond 2500 the photo lies turned over; before, it does not.
        let transform = report.fit.transform
        #expect(!transform.isFolded(at: PixelPoint(x: 2300, y: 900)))
        #expect(transform.isFolded(at: PixelPoint(x: 2700, y: 900)))
        #expect(try self.report(points).fit.model != .polynomial2)
    }

    @Test func anUnbearableStretchIsSeen() throws {
        let points = Draft.points(Draft.pixels(8, seed: 13)) { Coordinate(x: 12 * $0.x, y: -$0.y) }
        let report = try report(points, .fixed(.affine))
        let stretched = report.warnings.contains {
            if case .stretched(let ratio, _) = $0 { abs(ratio - 12) < 0.1 } else { false }
        }
        #expect(stretched && !report.isWithinLimits)
        if case .stretch(_, let limit) = report.passedLimits.first {
            #expect(limit == Draft.limits.maximumStretch && report.passedLimits.count == 1)
        } else {
            Issue.record("\(report.passedLimits)")
        }
    }

    @Test func pointsInOneCornerAreWarnedOf() throws {
        let corner = Draft.pixels(6, seed: 14).map { PixelPoint(x: $0.x / 5, y: $0.y / 5) }
        let warns = try report(Draft.points(corner, noise: 0.2)).warnings.contains {
            if case .smallCorner(let share) = $0 { share < 0.04 } else { false }
        }
        #expect(warns)
    }

    /// What the store keeps of a fit is enough for the bound that was told, whatever the photo and policy are now.
    @Test(arguments: [ModelChoice.auto, .fixed(.affine), .fixed(.spline)])
    func aFitMadeAgainHasTheSameBounds(choice: ModelChoice) throws {
        let points = Draft.points(Draft.pixels(14, seed: 15), noise: 3)
        let fit = try report(points, choice).fit
        let again = try #require(SheetFit.again(fit.model, by: choice, to: points))
        #expect(again.transform == fit.transform)
        for pixel in Draft.pixels(20, seed: 16) {
            #expect(again.errorBound(at: pixel) == fit.errorBound(at: pixel))
        }
    }
}
