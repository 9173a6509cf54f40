/// Small good files, one of each text format, in which every part of the format turns up.
enum GoodFiles {
    static let seeds: [(name: String, text: String)] = [
        ("a.geojson", geoJSON), ("a.csv", table), ("a.ovkml", kml), ("a.gpx", gpx), ("a.ovjsn", ovital),
    ]

    private static let geoJSON = #"""
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4326"}},"features":[
        {"type":"Feature","id":1,"geometry":{"type":"Polygon","coordinates":[[[1,2],[3.5,-4e1],[5,6],[1,2]]]},
         "properties":{"塘号":"A\u5854","n":12,"b":true,"x":null}},
        {"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[
         {"type":"Point","coordinates":[1,2]}]},"properties":null}]}
        """#

    private static let table = """
        塘号,品种,wkt\r
        A1,"泥鳅,""x""\","POLYGON ((1 2,3 4,5 6,1 2))"\r
        A2,草鱼,POINT (1 2)\r

        """

    private static let kml = """
        \u{FEFF}<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
        <name>塘</name><Schema id="s"/><Folder><name>a</name><Placemark><name>塘1</name>
        <description><![CDATA[<table><tr><td>面积</td><td>20&nbsp;亩</td></tr></table>]]></description>
        <OvCoordType>GCJ-02</OvCoordType><ExtendedData><Data name="a"><value>1&amp;</value></Data>
        <SchemaData schemaUrl="#s"><SimpleData name="b">2</SimpleData></SchemaData></ExtendedData>
        <MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>1,2,0 3,4,0 5,6,0 1,2,0
        </coordinates></LinearRing></outerBoundaryIs></Polygon></MultiGeometry></Placemark></Folder>
        <!-- x --><Placemark><gx:Track><gx:coord>1 2 3</gx:coord></gx:Track></Placemark></Document></kml>
        """

    private static let gpx = """
        <?xml version="1.0"?><gpx version="1.1"><wpt lat="34.8" lon="119.1"><name>塘</name>
        <desc>面积: 20</desc></wpt><trk><trkseg><trkpt lat="1" lon="2"/><trkpt lat="3" lon="4"/></trkseg></trk>
        <rte><rtept lat="5" lon='6'/></rte></gpx>
        """

    private static let ovital = #"""
        {"Version":"V10","ObjItems":[{"Type":7,"ObjID":5,"ParentID":1,"Object":{"Name":"塘","Type":7,
        "Comment":"a: b","ObjectDetail":{"Lat":29.6,"Lng":100.2,"Gcj02":1}}},{"Type":13,"Object":{"Name":"x",
        "Type":13,"ObjectDetail":{"Gcj02":0,"Latlng":[1,2,3,4,5,6]}}}]}
        """#
}
