import PondModel
import Testing

struct PersonalTextTests {
    private let text = PersonalText(
        names: ["张三丰", "王庄", "李", "Wang Wu"], phones: ["13900000001", "0518-8662 1234"])

    @Test(arguments: [
        ("张三丰1号", true), ("張三丰", false), ("张 三 丰", true), ("ＷａｎｇＷｕ", true), ("DS-QT-017", false),
        ("李庄-3", false),
        ("13912345678", true), ("塘13912345678", true), ("139123456789", false), ("12912345678", false),
        ("320707116901", false), ("051886621234", true), ("１３９１２３４５６７８", true), ("", false),
        ("二〇二五年十月二十一日", false),
        ("㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛", false), ("十十十十十十十十十十十", false),
    ])
    func namesAndNumbersAreFound(written: String, isPersonal: Bool) {
        #expect(text.isPersonal(written) == isPersonal)
    }

    /// A farmer called 王庄 does not make the codes of 王庄村 personal.
    @Test func thePlacesOwnNameIsNobodys() {
        #expect(text.isPersonal("王庄-07"))
        #expect(!text.isPersonal("王庄村-07", at: "王庄村"))
        #expect(text.isPersonal("王庄村张三丰", at: "王庄村"))
    }

    @Test(arguments: [
        ("电话13700000009找他", "电话***找他"), ("13900000001/13700000009", "***/***"), ("20亩 2025", "20亩 2025"),
        ("", ""),
    ])
    func numbersAreStarred(written: String, shown: String) {
        #expect(text.withoutPhones(written) == shown)
    }
}
