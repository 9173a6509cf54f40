import CAprilTag

/// Finds tags in photos, in any rotation. One thread's own.
final class TagFinder {
    private let family = TagFamily()
    private let detector: UnsafeMutablePointer<apriltag_detector_t>

    /// `correctedBits`: how many wrong cells of 41 are forgiven. Two take 90 MB and find more in bad photos.
    init(correctedBits: Int) {
        guard let detector = apriltag_detector_create() else { preconditionFailure("out of memory") }
        self.detector = detector
        apriltag_detector_add_family_bits(detector, family.handle, Int32(correctedBits))
        detector.pointee.nthreads = 1
        detector.pointee.refine_edges = true
    }

    deinit { apriltag_detector_destroy(detector) }

    /// The tags of the photo. With `decimation` above 1 squares are looked for in a smaller copy, which is faster;
    /// their edges and cells are still read in the photo itself.
    func tags(in image: GreyImage, decimation: Double) -> [PageTag] {
        detector.pointee.quad_decimate = Float(decimation)
        return image.withPicture { picture in
            guard let found = apriltag_detector_detect(detector, picture) else { return [] }
            defer { apriltag_detections_destroy(found) }
            return (0..<Int(zarray_size(found))).compactMap { index in
                var detection: UnsafeMutablePointer<apriltag_detection_t>?
                zarray_get(found, Int32(index), &detection)
                return detection.map { Self.tag($0.pointee) }
            }
        }
    }

    /// The library names corners from the bottom left, counter-clockwise on the printed tag.
    private static func tag(_ detection: apriltag_detection_t) -> PageTag {
        let p = detection.p
        let corners = [p.3, p.2, p.1, p.0].map { PixelPoint(x: $0.0, y: $0.1) }
        return PageTag(
            id: Int(detection.id), corners: corners, clearness: Double(detection.decision_margin))
    }
}

extension GreyImage {
    /// Calls `body` with the picture as the library knows it. The library reads these pixels and writes copies only.
    fileprivate func withPicture<Answer>(_ body: (UnsafeMutablePointer<image_u8_t>) -> Answer) -> Answer {
        pixels.withUnsafeBufferPointer { pixels in
            var picture = image_u8_t(
                width: Int32(width), height: Int32(height), stride: Int32(width),
                buf: UnsafeMutablePointer(mutating: pixels.baseAddress))
            return body(&picture)
        }
    }
}
