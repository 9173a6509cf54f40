import Foundation
import PondModel
import PondStore

/// `pondmap policy`: shows or exchanges the rules, coefficients and symbols that the store carries.
package enum ExchangePolicy {
    /// An area's capacity before and after, in whole kilograms; `nil` is unknown.
    package struct Shift: Sendable, Equatable {
        package let level: AdminLevel
        package let name: String
        package let code: String?
        package let before: Int?
        package let after: Int?
    }

    /// What the new setting changes.
    package struct Report: Sendable {
        package let kind: SettingKind
        package let version: Int
        package let isRehearsal: Bool
        /// Areas whose capacity changes, the largest change first.
        package let shifts: [Shift]
    }

    package static func show(_ kind: SettingKind, in store: Store) async throws -> (
        version: Int, text: String
    ) {
        try await store.read { reading in
            guard let setting = try reading.setting(kind) else { throw OperationError.missingSettings }
            return setting
        }
    }

    /// Checks the file, stores it under the next version, and recounts every demand and total with it.
    package static func load(
        _ path: String, as kind: SettingKind?, isRehearsal: Bool, into store: Store
    ) async throws -> Report {
        let kind = kind ?? kindByName(path)
        let text = try text(of: path)
        try validate(text, as: kind, file: URL(fileURLWithPath: path).lastPathComponent)
        let detail = "\(kind.rawValue): \(URL(fileURLWithPath: path).lastPathComponent)"
        return try await store.change(verb: "policy", detail: detail, isRehearsal: isRehearsal) { session in
            _ = try Settling.beginning(session)
            if kind == .species { try refuseLostSpecies(text, file: path, in: session) }
            let before = try capacities(session)
            let isNew = try session.setting(kind)?.text != text
            try session.setSetting(kind, text: text)
            if isNew, kind != .legend {
                try session.markAllForSettling()
                try Settling(session).settle(session)
            }
            return Report(
                kind: kind, version: try session.setting(kind)?.version ?? 0, isRehearsal: isRehearsal,
                shifts: try shifts(before, capacities(session), session))
        }
    }

    // MARK: - Reading

    private static func kindByName(_ path: String) -> SettingKind {
        let name = URL(fileURLWithPath: path).lastPathComponent.lowercased()
        if name.hasSuffix(".csv") { return .species }
        return name.contains("legend") ? .legend : .policy
    }

    private static func text(of path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw OperationError.cannotRead(path: path)
        }
        guard let text = String(data: data, encoding: .utf8) else { throw OperationError.notUTF8(path: path) }
        return text
    }

    static func validate(_ text: String, as kind: SettingKind, file: String) throws {
        switch kind {
        case .policy: _ = try Policy(yaml: text, file: file)
        case .species: _ = try SpeciesTable(csv: text, file: file)
        case .legend: _ = try Legend(yaml: text, file: file)
        }
    }

    /// Ponds whose species no row knows would count as unknown from then on, without a word.
    private static func refuseLostSpecies(_ text: String, file path: String, in reading: StoreReading) throws
    {
        let table = try SpeciesTable(csv: text)
        let lost = try reading.seasonsBySpecies().filter { table.species(code: $0.key) == nil }
        guard lost.isEmpty else {
            throw OperationError.speciesLost(
                file: URL(fileURLWithPath: path).lastPathComponent, seasons: lost)
        }
    }

    // MARK: - Comparing

    private static func capacities(_ reading: StoreReading) throws -> [Identifier<AdminArea>: Int?] {
        guard let year = try reading.latestYear() else { return [:] }
        return Dictionary(
            uniqueKeysWithValues: try reading.totals(level: nil, year: year).map {
                ($0.area, $0.capacityKilograms)
            })
    }

    private static func shifts(
        _ before: [Identifier<AdminArea>: Int?], _ after: [Identifier<AdminArea>: Int?],
        _ reading: StoreReading
    ) throws -> [Shift] {
        let changed = Set(before.keys).union(after.keys).filter { (before[$0] ?? nil) != (after[$0] ?? nil) }
        return try changed.compactMap { id in
            guard let area = try reading.area(id) else { return nil }
            return Shift(
                level: area.level, name: area.name, code: area.code?.short, before: before[id] ?? nil,
                after: after[id] ?? nil)
        }.sorted { $0.rank < $1.rank }
    }
}

extension ExchangePolicy.Shift {
    /// The largest change first; equals by name.
    fileprivate var rank: (Int, String) { (-abs((after ?? 0) - (before ?? 0)), name) }
}
