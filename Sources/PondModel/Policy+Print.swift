import PondGeodesy

extension Policy {
    /// How far a sheet for everybody goes into detail: maps shown to the public are schematic [B].
    package struct Print: Hashable, Sendable {
        package enum PublicPonds: String, CaseIterable, Sendable {
            /// Neighbouring ponds as one.
            case blocks
            /// Each with its own outline.
            case outlines
        }

        package var publicPonds: PublicPonds
        /// Bends of outlines finer than this are left out of the public edition.
        package var publicDetail: Length
        /// People and outlets of the public edition stand in the middle of a cell so wide; zero for where they are.
        package var publicGrid: Length
        /// Whether the public edition shows borders of areas.
        package var showsPublicBorders: Bool

        /// What holds for a policy that says nothing of it.
        package static let usual = Print(
            publicPonds: .blocks, publicDetail: .metres(30), publicGrid: .metres(500),
            showsPublicBorders: false)

        private enum Choice: String, CaseIterable {
            case yes, no
        }

        private init(
            publicPonds: PublicPonds, publicDetail: Length, publicGrid: Length, showsPublicBorders: Bool
        ) {
            self.publicPonds = publicPonds
            self.publicDetail = publicDetail
            self.publicGrid = publicGrid
            self.showsPublicBorders = showsPublicBorders
        }

        init(_ node: SettingsNode) throws {
            let section = try SettingsSection(
                node, keys: ["public_ponds", "public_detail_m", "public_grid_m", "public_borders"])
            publicPonds = try section["public_ponds"].choice()
            publicDetail = .metres(try section["public_detail_m"].number(in: 0...1000))
            publicGrid = .metres(try section["public_grid_m"].number(in: 0...10_000))
            showsPublicBorders = try section["public_borders"].choice(Choice.self) == .yes
        }
    }
}
