import PondStore

/// `pondmap check`: what is wrong in a store, and where; empty when all is well.
package enum CheckStore {
    /// Edits of another program are counted first, when nothing else is wrong: they are no fault.
    package static func run(at path: String) async throws -> [CheckFinding] {
        let findings = try await findings(at: path)
        let isSound = findings.allSatisfy { [.unsettledEdit, .wrongTotal].contains($0.kind) }
        guard isSound, findings.contains(where: { $0.kind == .unsettledEdit }) else { return findings }
        do {
            try await OpenStore.with(path) { try await CountForeignEdits.run(in: $0) }
        } catch is StoreError {
            // A store that may only be read is told of as it is.
            return findings
        }
        return try await self.findings(at: path)
    }

    private static func findings(at path: String) async throws -> [CheckFinding] {
        try await OpenStore.with(path, isReading: true) { store in
            try await store.check() + store.read { try brokenSettings($0) + SheetCheck.findings(in: $0) }
        }
    }

    private static func brokenSettings(_ reading: StoreReading) throws -> [CheckFinding] {
        try SettingKind.allCases.filter { kind in
            guard let text = try reading.setting(kind)?.text else { return true }
            return !isReadable(text, kind)
        }.map { CheckFinding(kind: .brokenSetting, place: $0.rawValue, detail: "") }
    }

    private static func isReadable(_ text: String, _ kind: SettingKind) -> Bool {
        (try? ExchangePolicy.validate(text, as: kind, file: kind.rawValue)) != nil
    }
}
