import PondStore

/// What only those who fit sheets can tell of the store's fits.
enum SheetCheck {
    /// Fits that no verb could use.
    static func findings(in reading: StoreReading) throws -> [CheckFinding] {
        try reading.sheets().compactMap { sheet in
            guard let id = sheet.id, let fit = try reading.fit(of: id),
                (try? StoredPlacing(text: fit.transform)) == nil
            else { return nil }
            return CheckFinding(kind: .unreadableFit, place: "sheet \(sheet.label)", detail: "")
        }
    }
}
