import PondDrawing
import PondModel

/// Everything a drawing put on its pages, in millimetres: what the proof looks for in the written file.
package struct DrawnInventory: Codable, Hashable, Sendable {
    /// Trimmed sizes as the file must have them, page by page.
    package var pages: [Size] = []
    /// Where something drawn must show.
    package var spots: [Spot] = []
    /// Every text drawn.
    package var texts: [Text] = []
    /// Texts that run across the edge of a board and are whole on none; `nil` for a sheet that is not split.
    package var cuts: [CutText]?
    /// Symbols that no board shows whole.
    package var cutSymbols: [CutSymbol] = []
    /// Title, branch, camp, area and scale as they have to be read, each with the box in which it stands in one line or
    /// several.
    package var headings: [Text] = []
    /// Texts that were cut with `…` though nothing else tells their rest.
    package var shortened: [String] = []
    package var scaleBars: [ScaleBar] = []
    /// What the placer dropped; each must stand in the index.
    package var droppedLabels: [Dropped] = []
    /// Texts that hold a character for which no font has a glyph.
    package var textsWithoutGlyph: [String] = []
    /// Names, phones and brands that this edition may not show.
    package var forbidden: [String] = []
    /// Names of places and brands' own titles that it may show, even where a person's name is part of one.
    package var allowed: [String] = []
    /// Whether texts are glyphs of embedded fonts; else they are outlines and cannot be read back.
    package var hasLiveText = true

    package init() {}

    package struct Size: Codable, Hashable, Sendable {
        package var widthMillimetres: Double
        package var heightMillimetres: Double

        package init(_ paper: PaperSize) {
            widthMillimetres = paper.widthMillimetres
            heightMillimetres = paper.heightMillimetres
        }
    }

    /// A place that must show a colour: a pond's inner point or the filled part of a symbol.
    package struct Spot: Codable, Hashable, Sendable {
        package enum Kind: String, Codable, Sendable { case pond, block, symbol }

        package var kind: Kind
        /// For the message when it is missing: the pond's code, the symbol's key.
        package var name: String
        package var page: Int
        package var centre: PaperPoint
        /// Other places of the same thing: a neighbour may lie over one, but not over all.
        package var others: [PaperPoint]
        /// How far around the centre the colour reaches, millimetres.
        package var radius: Double
        /// As it shows on paper, `#rrggbb`: tints already mixed with what lies beneath.
        package var colour: String
        /// Whether names or symbols may lie over all of it: then it may not show, and its outline is looked for.
        package var isCovered: Bool
        /// Around its whole outline; `nil` for symbols.
        package var outline: PaperBox?

        package init(
            kind: Kind, name: String, page: Int, centre: PaperPoint, others: [PaperPoint] = [],
            radius: Double, colour: String, isCovered: Bool = false, outline: PaperBox? = nil
        ) {
            self.kind = kind
            self.name = name
            self.page = page
            self.centre = centre
            self.others = others
            self.radius = radius
            self.colour = colour
            self.isCovered = isCovered
            self.outline = outline
        }
    }

    package struct Text: Codable, Hashable, Sendable {
        package var text: String
        package var page: Int
        package var box: PaperBox
        /// Whether it is an entry of the place and pond index.
        package var isIndex: Bool
        /// The heading of the index beneath which it stands; empty elsewhere.
        package var group: String

        package init(
            text: String, page: Int, box: PaperBox, isIndex: Bool = false, group: String = ""
        ) {
            self.text = text
            self.page = page
            self.box = box
            self.isIndex = isIndex
            self.group = group
        }
    }

    /// A text with the boards that show parts of it, and where the whole of it would stand there.
    package struct CutText: Codable, Hashable, Sendable {
        package var text: String
        package var pieces: [Text]

        package init(text: String, pieces: [Text]) {
            self.text = text
            self.pieces = pieces
        }
    }

    /// A symbol with what boards show of it.
    package struct CutSymbol: Codable, Hashable, Sendable {
        package var name: String
        package var parts: [Spot]

        package init(name: String, parts: [Spot]) {
            self.name = name
            self.parts = parts
        }
    }

    /// A label that found no room on the map.
    package struct Dropped: Codable, Hashable, Sendable {
        /// The heading beneath which the index has it: a pond's village; `nil` for names that are told alone.
        package var group: String?
        package var name: String

        package init(group: String? = nil, name: String) {
            self.group = group
            self.name = name
        }
    }

    /// A level bar whose dark ends stand for a length on the ground.
    package struct ScaleBar: Codable, Hashable, Sendable {
        package var page: Int
        /// The outer edges of the bar's ink, on its middle line.
        package var start: PaperPoint
        package var end: PaperPoint
        package var groundMetres: Double
        package var scaleDenominator: Double

        package init(
            page: Int, start: PaperPoint, end: PaperPoint, groundMetres: Double, scaleDenominator: Double
        ) {
            self.page = page
            self.start = start
            self.end = end
            self.groundMetres = groundMetres
            self.scaleDenominator = scaleDenominator
        }
    }
}

extension DrawnInventory {
    /// Whether a picture of so many dots an inch may lack something that is drawn: what is covered or too fine for it.
    package func hasHidden(dotsPerInch: Double, in form: SheetForm) -> Bool {
        spots.contains { $0.isCovered || $0.isTooFine(dotsPerInch: dotsPerInch, in: form) }
    }
}

extension DrawnInventory.Spot {
    /// A disc of this many pixels holds a whole one wherever it lies: a pixel's diagonal, and a hair.
    private static let surePixels = 1.5

    /// Whether a picture's own pixels are too coarse to show the spot's colour alone. A JPEG tells colours by squares of
    /// eight pixels, in which what is bright or dark runs into its neighbours (ITU-T T.81, A.3.3).
    func isTooFine(dotsPerInch: Double, in form: SheetForm) -> Bool {
        radius * dotsPerInch / 25.4 < (form == .jpg ? 2 : Self.surePixels)
    }
}
