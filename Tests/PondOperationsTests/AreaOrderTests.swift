import Foundation
import Testing

/// Areas files whose rows contradict what is known, or each other.
struct AreaOrderTests {
    @Test(arguments: [
        "320707116,墩尚镇,town,320707116", "320707116,混级,village,320707", "320707116999,新村,village,320707116901",
    ])
    func aRowThatWouldTurnTheOrderIsRejectedAndTotalsStay(_ row: String) throws {
        let bench = try Demo.surveyed.get().copy()
        let before = try bench.file.wholeDump()
        let file = try bench.write("code,name,level,parent\n\(row)\n", to: "order.csv")
        let answer = try bench.pondmap("areas", file, "--datum", "wgs84", "--lang", "en")
        #expect((answer.output + answer.messages).contains("order.csv"), "\(answer)")
        #expect(try bench.file.wholeDump() == before)
        #expect(try bench.pondmap("check").code == 0)
    }

    @Test func areasWithoutACodeNeverDouble() throws {
        let bench = try Demo.areas.get().copy()
        let file = try bench.write(
            "name,level,parent\n新甲村,village,墩尚镇\n新甲村,village,墩尚镇\n新乙村,village,不存在镇\n", to: "new.csv")
        for _ in 0..<2 {
            let answer = try bench.pondmap("areas", file, "--datum", "wgs84", "--lang", "en")
            #expect((answer.output + answer.messages).contains("不存在镇"), "\(answer)")
            #expect(try bench.file.number("SELECT count(*) FROM area WHERE name = '新甲村'") == 1)
            #expect(try bench.file.number("SELECT count(*) FROM area WHERE name = '新乙村'") == 0)
        }
    }
}
