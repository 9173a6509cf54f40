import PondFormats
import PondGeodesy
import PondModel

extension FeatureFile {
    /// All features at once.
    func all(batchSize: Int = 1000) throws -> [Feature] {
        var features: [Feature] = []
        try read(batchSize: batchSize) { features += $0 }
        return features
    }
}

extension Feature {
    /// The values in the words of the file, by their names.
    var texts: [String: String] {
        Dictionary(fields.map { ($0.name, $0.value.text) }) { first, _ in first }
    }

    /// The feature without what a file of rejected rows adds or cannot keep.
    var withoutRejectMarks: Feature {
        var feature = self
        feature.fields.removeAll { $0.name == "reject_line" || $0.name == "reject_reason" }
        feature.place = 0
        return feature
    }
}

extension Geometry {
    var pairs: [[Double]] { coordinates.map { [$0.x, $0.y] } }
}

/// Reads a file by its path.
func features(_ path: String) throws -> [Feature] { try FeatureFile(path: path).all() }
