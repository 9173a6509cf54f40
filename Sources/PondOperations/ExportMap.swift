import Foundation
import PondFormats
import PondGeodesy
import PondModel
import PondStore

/// `pondmap export`: a map's layers as files, written beside their names and moved into place.
package enum ExportMap {
    /// The files written, and how many features of each layer. A failure leaves no file half done.
    package static func run(
        _ request: ExportRequest, from store: Store, language: Language,
        progress: @escaping ProgressListener = { _ in }
    ) async throws -> ExportReport {
        let target = try ExportTarget(request)
        if !target.isFolder { try OutputPlace.check(target.path, reading: [store.path]) }
        return try await store.read { reading in
            let culture = CultureSums()
            let context = try MapContext(
                reading, culture: culture, year: request.year, edition: request.edition, language: language)
            let legend = try LegendSetting.legend(reading)
            let document = ExportDocument(context, map: request.map, datum: target.datum, legend: legend)
            return try write(document, to: target, ponds: PondStream(store, context, target.datum), progress)
        }
    }

    private static func write(
        _ document: ExportDocument, to target: ExportTarget, ponds: PondStream,
        _ progress: @escaping ProgressListener
    ) throws -> ExportReport {
        let writers = MapWriters(document, target)
        var counts: [Layer: Int] = [:]
        // Ponds go first: the sums by species of villages and towns are gathered while they pass.
        let layers = LayerCatalog.layers(of: document.map, edition: document.context.edition)
        for layer in layers.filter({ $0 == .pond }) + layers.filter({ $0 != .pond }) {
            let writer = try writers.writer(for: layer)
            if layer == .pond {
                counts[layer] = try ponds.write(to: writer, progress)
            } else {
                var count = 0
                try LayerCatalog.forEachFeature(of: layer, document.context) { feature in
                    try writer.write(feature.written(for: document.context, datum: target.datum))
                    count += 1
                }
                counts[layer] = count
            }
        }
        return ExportReport(files: try writers.finish(), words: document.words(counts))
    }
}
