import ArgumentParser

/// The verbs on photos of hand-drawn sheets.
struct Sheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: say(
            zh: "草图的照片：加入、定位、描成塘口。", en: "Photos of sheets drawn by hand: add, fit, trace into ponds."),
        subcommands: [
            SheetAdd.self, SheetList.self, SheetShow.self, SheetFitVerb.self, SheetWarp.self, SheetTrace.self,
            SheetLink.self, SheetDetect.self,
            SheetPrint.self, SheetLocate.self,
        ])
}
