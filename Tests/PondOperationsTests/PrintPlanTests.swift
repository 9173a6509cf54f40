import Foundation
import Testing

/// A workgroup's plan on the battle map.
@Suite struct PrintPlanTests {
    private let bench: Workbench

    init() throws {
        let demo = try DemoStore.shared.get()
        bench = try Workbench()
        try FileManager.default.copyItem(atPath: demo.store, toPath: bench.store)
    }

    private func printed(_ rows: String, _ arguments: String...) throws -> Program.Answer {
        let plan = try bench.write(rows, to: "plan.csv")
        return try Program.pondmap.run(
            [
                "print", "battle", "--area", "320707", "--paper", "A2-", "--to", "m.pdf", "--plan", plan,
                "--lang", "zh",
                "--store", bench.store,
            ] + arguments, in: bench.folder)
    }

    private func text() throws -> String {
        try Program.peer("pdftotext").run(["-l", "1", bench.path("m.pdf"), "-"]).output
    }

    private static let plan = """
        镇,村,负责人,目标吨,活动,日期,已办
        墩尚镇,,王组长,4380,,,
        沙河镇,,李组员,3200,,,
        ,320707116901,赵组员,900,,,
        墩尚镇,,,,示例塘头会,2999-06-01,
        ,320707116901,,,示例大赛,2026/3/9,是

        """

    @Test func dutiesTargetsAndMeetingsAreOnTheSheet() throws {
        let answer = try printed(Self.plan)
        #expect(answer.code == 0, "\(answer.messages)")
        let text = try text()
        for part in [
            "负责人", "王组长", "李组员", "赵组员", "4,380", "3,200", "6/1", "3/9", "会议、大赛（计划）", "会议、大赛（已办）",
            "底图 本库塘口；计划 plan.csv",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        // What found no room beside its pin is in the index.
        let index = try Program.peer("pdftotext").run([bench.path("m.pdf"), "-"]).output
        #expect(index.contains("示例塘头会") && index.contains("示例大赛"))
    }

    @Test func thePublicEditionShowsMeetingsAndNobody() throws {
        let answer = try printed(Self.plan, "--edition", "public")
        #expect(answer.code == 0, "\(answer.messages)")
        let text = try Program.peer("pdftotext").run([bench.path("m.pdf"), "-"]).output
        #expect(text.contains("6/1") && text.contains("会议、大赛（计划）"))
        for part in ["王组长", "李组员", "4,380", "示例塘头会", "目标 吨"] { #expect(!text.contains(part), "\(part)") }
    }

    @Test(arguments: [
        ("镇,负责人\n墩尚镇,\n", "第 2 行：要有 负责人、目标吨 或 活动"), ("负责人\n王组长\n", "第 2 行：没有 村 或 镇 列"),
        ("镇,目标吨\n墩尚镇,许多\n", "目标吨“许多”不是数"), ("镇,活动\n墩尚镇,会\n", "活动要有日期"),
        ("镇,活动,日期\n墩尚镇,会,2026-13-01\n", "写的是“2026-13-01”"), ("镇,负责人\n无此镇,王\n", "无此镇"),
        ("县,负责人\n320707,王\n", "请写到镇或村"),
    ])
    func aPlanThatMakesNoSenseIsRefusedInASentence(rows: String, told: String) throws {
        let answer = try printed(rows)
        #expect(answer.code == 1 && answer.messages.contains(told), "\(answer.messages)")
        #expect(try bench.names().sorted() == ["plan.csv", "pondmap.sqlite"])
    }

    @Test func aPlanIsForTheBattleMapOnly() throws {
        let plan = try bench.write(Self.plan, to: "plan.csv")
        let answer = try bench.pondmap(
            "print", "aquaculture", "--area", "320707", "--plan", plan, "--lang", "zh")
        #expect(answer.code == 1 && answer.messages.contains("只印在作战分布图上"))
    }
}
