import PondModel

/// A farmer's columns, and the farmer they make.
enum FarmerRow {
    static let columns = """
        id, villageID, name, phone, hasMoney, hasIntent, stage, topRank, isDemonstration, brand, note, \
        extra, position
        """

    static func farmer(_ row: PreparedStatement) -> Farmer {
        Farmer(
            id: row.identifier(0), village: row.identifier(1), name: row.optionalText(2),
            phone: row.optionalText(3),
            position: row.position(12), hasMoney: row.optionalBool(4), hasIntent: row.optionalBool(5),
            stage: row.optionalInt(6), topRank: row.optionalInt(7), isDemonstration: row.optionalBool(8),
            brand: row.optionalText(9), note: row.optionalText(10),
            extra: FieldText.decode(row.optionalText(11)))
    }
}
