/// A table whose every change is kept in the change log.
struct LoggedTable: Sendable {
    let name: String
    /// In the table's order; the first is the row's key.
    let columns: [String]

    static let all = first + [visit]

    /// Those of the first format.
    static let first =
        [setting, area, farmer, farmerSeason, site, round, pond, pondSeason, base]
        + [sheet, sheetFit, sheetControl, sheetMark]

    static let setting = LoggedTable(
        name: "setting", columns: ["id", "kind", "version", "text", "isCurrent"])
    static let area = LoggedTable(
        name: "area",
        columns: ["id", "uuid", "version", "code", "level", "name", "parentID", "place", "boundary"])
    static let farmer = LoggedTable(
        name: "farmer",
        columns: [
            "id", "uuid", "version", "villageID", "name", "phone", "hasMoney", "hasIntent", "stage",
            "topRank",
            "isDemonstration", "brand", "note", "extra", "position",
        ])
    static let farmerSeason = LoggedTable(
        name: "farmerSeason", columns: ["id", "farmerID", "year", "feedKilograms", "ourKilograms"])
    static let site = LoggedTable(
        name: "site",
        columns: [
            "id", "uuid", "version", "kind", "villageID", "code", "name", "phone", "brand", "feedKilograms",
            "ourKilograms", "note", "extra", "position",
        ])
    static let round = LoggedTable(name: "round", columns: ["id", "uuid", "name", "year"])
    static let pond = LoggedTable(
        name: "pond",
        columns: [
            "id", "uuid", "version", "villageID", "villagePlacing", "code", "isRepaired",
            "outlineSquareMetres",
            "reportedSquareMetres", "netSquareMetres", "usedSquareMetres", "farmerID", "roundID", "note",
            "extra",
            "position", "boundary",
        ])
    static let pondSeason = LoggedTable(
        name: "pondSeason",
        columns: [
            "id", "pondID", "year", "species", "mode", "yieldKilogramsPerMu", "feedKilograms", "ourKilograms",
            "brand", "stockCount", "stockGrams", "harvestGrams", "survival", "isSpread", "usedSquareMetres",
            "usedOurKilograms", "demandKilograms", "demandMethod", "coefficientVersion",
        ])
    static let sheet = LoggedTable(
        name: "sheet",
        columns: [
            "id", "uuid", "version", "sha256", "file", "title", "format", "widthPixels", "heightPixels",
            "orientation", "blur", "roundID", "villageID", "addedAt",
        ])
    static let sheetFit = LoggedTable(
        name: "sheetFit",
        columns: [
            "id", "model", "transform", "report", "rmseMetres", "crossMetres", "acceptedReason", "source",
            "fittedAt",
        ])
    static let sheetControl = LoggedTable(
        name: "sheetControl",
        columns: [
            "id", "sheetID", "number", "x", "y", "longitude", "latitude", "name", "isUsed", "residualMetres",
        ])
    static let sheetMark = LoggedTable(
        name: "sheetMark",
        columns: [
            "id", "sheetID", "number", "kind", "x", "y", "outline", "longitude", "latitude", "errorMetres",
            "areaShare", "usesOutline", "fields", "pondID", "farmerID", "siteID", "link", "year", "reason",
        ])
    static let visit = LoggedTable(name: "visit", columns: ["id", "pondID", "roundID"])
    static let base = LoggedTable(name: "base", columns: ["id", "kind", "source", "path"])
}
