import Foundation
import Testing

/// The store and the exports in QGIS itself, where it is installed (Debian's `python3-qgis`).
@Suite(.enabled(if: QGIS.isInstalled, "QGIS is not installed"))
struct QGISTests {
    @Test func everyLayerOfTheStoreOpens() throws {
        let bench = try Demo.surveyed.get().copy()
        let lines = try qgis(
            """
            for name in ('pond.boundary', 'pond.position', 'area.boundary', 'farmer.position', 'site.position'):
                found = layer(*name.split('.'))
                print(name, found.isValid(), found.crs().authid(), found.featureCount())
            """, bench)
        for line in lines {
            let table = line.prefix { $0 != "." }
            let count = try bench.file.rows("SELECT count(*) AS count FROM \(table)")[0]["count"] as! Int
            #expect(line.hasSuffix("True EPSG:4326 \(count)"), "\(line)")
        }
        #expect(lines.count == 5)
    }

    @Test(arguments: ["battle", "aquaculture"]) func everyLayerOfAGeoPackageOpens(map: String) throws {
        let bench = try Demo.surveyed.get().copy()
        #expect(try bench.pondmap("export", map, "--to", "map.gpkg").code == 0)
        let lines = try qgis(
            """
            for found in QgsProviderRegistry.instance().providerMetadata('ogr').querySublayers('map.gpkg'):
                opened = QgsVectorLayer(found.uri(), '', 'ogr')
                print(found.name(), opened.isValid(), opened.featureCount())
            """, bench)
        #expect(lines.count >= 4)
        #expect(lines.allSatisfy { $0.contains(" True ") && !$0.hasSuffix(" 0") }, "\(lines)")
    }

    @Test func whatQGISDrawsMovesDeletesAndWritesIsCounted() throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try PlainCapacity(bench.file, occupancy: 0.85).totals(in: 2025)
        let lines = try qgis(Self.edits, bench)
        #expect(lines == ["True", "True"], "\(lines)")
        #expect(try bench.pondmap("targets").code == 0)
        let plain = try PlainCapacity(bench.file, occupancy: 0.85)
        #expect(plain.totals(in: 2025) != before)
        #expect(plain.faults() == [])
        #expect(try plain.differences(from: bench.file, years: 2024...2026) == [])
        let check = try bench.pondmap("check")
        #expect(check.code == 0, "\(check.output)")
        let drawn = try bench.file.rows("SELECT uuid, outlineSquareMetres FROM pond WHERE code = 'Q-1'")
        #expect(drawn.count == 1 && drawn[0]["uuid"] != nil && drawn[0]["outlineSquareMetres"] is Double)
    }

    private static let edits = """
        ponds = layer('pond', 'boundary')
        outlined = [pond for pond in ponds.getFeatures() if pond.hasGeometry()]
        ponds.startEditing()
        moved = QgsGeometry(outlined[0].geometry())
        moved.translate(0.0005, 0)
        ponds.changeGeometry(outlined[0].id(), moved)
        ponds.deleteFeature(outlined[7].id())
        drawn = QgsFeature(ponds.fields())
        drawn['villageID'] = outlined[0]['villageID']
        drawn['code'] = 'Q-1'
        drawn.setGeometry(QgsGeometry.fromWkt(
            'MULTIPOLYGON(((119.13 34.82, 119.131 34.82, 119.131 34.821, 119.13 34.821, 119.13 34.82)))'))
        ponds.addFeature(drawn)
        print(ponds.commitChanges())
        seasons = layer('pondSeason', '')
        seasons.startEditing()
        season = [row for row in seasons.getFeatures() if row['year'] == 2025 and row['feedKilograms']][0]
        seasons.changeAttributeValue(season.id(), seasons.fields().indexFromName('feedKilograms'), 5000000)
        print(seasons.commitChanges())
        """

    /// Runs Python within QGIS in the bench's folder; what it printed, line by line.
    private func qgis(_ body: String, _ bench: Workbench) throws -> [String] {
        let program = """
            import sys
            from qgis.core import *
            application = QgsApplication([], False)
            application.initQgis()
            def layer(table, column):
                uri = QgsDataSourceUri()
                uri.setDatabase('\(bench.store)')
                uri.setDataSource('', table, column, '', 'id')
                return QgsVectorLayer(uri.uri(), table, 'spatialite')
            # Layers must be gone before the application is.
            exec(sys.argv[1], dict(globals()))
            sys.stdout.flush()
            application.exitQgis()
            """
        var python = Program(path: "/usr/bin/python3")
        python.environment["QT_QPA_PLATFORM"] = "offscreen"
        let answer = try python.run(["-c", program, body], in: bench.folder)
        guard answer.code == 0 else { throw Workbench.Failure(answer.messages) }
        return answer.output.split(separator: "\n").map(String.init)
    }
}

private enum QGIS {
    static let isInstalled = FileManager.default.fileExists(
        atPath: "/usr/lib/python3/dist-packages/qgis")
}
