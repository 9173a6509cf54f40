/// The kinds of control files that can be read.
package enum ControlFormat: String, CaseIterable, Sendable {
    /// `x,y,lon,lat[,name]` or `x,y,name`, with or without a header.
    case table
    /// QGIS' `.points`.
    case qgis
    /// `pixel line x y` in each line, or `-gcp` options of GDAL's programs.
    case gdal
    /// The `<GCPList>` of a GDAL `.vrt` or `.aux.xml`.
    case gdalXML
    /// ArcGIS link tables: tab- or comma-separated, with or without a leading number.
    case arcgis
    /// An IIIF Georeference Annotation, or an Allmaps map.
    case iiif
}
