import Foundation
import PondFormats
import PondModel
import Testing

struct BadFilesTests {
    private let folder = try! TemporaryFolder()

    @Test func eachKindOfBadFileHasItsOwnSentence() throws {
        let gone = folder.path("gone.csv")
        #expect(throws: FormatError.missing(gone)) { try FeatureFile(path: gone) }
        #expect(throws: FormatError.isFolder(folder.path)) { try FeatureFile(path: folder.path) }
        let empty = try folder.file("empty.kml", "")
        #expect(throws: FormatError.empty(empty)) { try FeatureFile(path: empty) }
        let ovobj = try folder.file("a.ovobj", "OVOBJ")
        #expect(throws: FormatError.ovitalObject(ovobj)) { try FeatureFile(path: ovobj) }
        let excel = try folder.file("old.xls", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]))
        #expect(throws: FormatError.oldExcel(excel)) { try FeatureFile(path: excel) }
        let word = try folder.file("a.docm", "hello")
        #expect(throws: FormatError.unknownFormat(word, found: ".docm")) { try FeatureFile(path: word) }
        let shape = try folder.file("a.shp", Data([0, 0, 0x27, 0x0A, 0, 0]))
        #expect(throws: FormatError.missingCompanion(shape, companion: ".shx")) {
            try FeatureFile(path: shape)
        }
        let zip = try folder.file("a.zip", "not a zip")
        #expect(throws: FormatError.badArchive(zip, reason: "not a zip archive")) {
            try FeatureFile(path: zip)
        }
        let ovjsn = try folder.file("a.ovjsn", "{\"Version\":\"V10\"}")
        #expect(throws: FormatError.notOvital(ovjsn)) { try features(ovjsn) }
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func aFileThatMayNotBeReadSaysSo() throws {
        let path = try folder.file("locked.csv", "a\n1\n")
        chmod(path, 0)
        #expect(throws: FormatError.unreadable(path, reason: "Permission denied")) {
            try FeatureFile(path: path)
        }
    }

    @Test func everySentenceIsInBothLanguagesAndNamesTheFile() {
        let errors: [FormatError] = [
            .missing("f"), .isFolder("f"), .empty("f"), .unreadable("f", reason: "r"),
            .unwritable("f", reason: "r"),
            .unknownFormat("f", found: "x"), .ovitalObject("f"), .oldExcel("f"),
            .badSyntax("f", line: 1, byte: 2, found: "x", expected: "y"), .badXML("f", line: 1, reason: "r"),
            .notGeoJSON("f", found: "x"), .notOvital("f"), .emptyArchive("f", expected: "x"),
            .badArchive("f", reason: "r"), .noHeader("f"), .missingCompanion("f", companion: ".shx"),
            .refusedByGDAL("f", reason: "r"),
        ]
        for error in errors {
            #expect(error.words.chinese.hasPrefix("f："))
            #expect(error.words.english.hasPrefix("f: "))
        }
        #expect(FormatError.noGDAL(reason: "r").words.english.contains("apt-get install"))
    }

    /// The content tells more than the name.
    @Test func contentThatSpeaksForItselfOutranksTheName() throws {
        let kml = "<kml><Placemark/></kml>"
        let table = [
            ("a.csv", kml, FileFormat.kml), ("b.kml", "<gpx version=\"1.1\"/>", .gpx),
            ("c.ovkml", kml, .ovkml),
            ("d.kmz", kml, .kml), ("e.json", "{\"ObjItems\":[]}", .ovjsn),
            ("f.json", "{\"type\":\"FeatureCollection\",\"features\":[]}", .geojson),
            ("g.txt", "\u{FEFF}<?xml version=\"1.0\"?><!-- x --><kml/>", .kml),
        ]
        for (name, text, format) in table {
            #expect(try FeatureFile(path: folder.file(name, text)).format == format, "\(name)")
        }
    }

    @Test func endingsBelongToOneFormatEach() {
        let endings = FileFormat.allCases.flatMap(\.extensions)
        #expect(Set(endings).count == endings.count)
    }
}
