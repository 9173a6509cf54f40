import PondModel

/// What a report calls a page: of the sheet's file, or of an index that is a file of its own.
struct ProofPage {
    private let number: Int

    init(_ number: Int) { self.number = number }

    var words: Words {
        number < Proof.indexPage
            ? Words(zh: "第 \(number + 1) 页", en: "page \(number + 1)")
            : Words(
                zh: "索引第 \(number - Proof.indexPage + 1) 页",
                en: "page \(number - Proof.indexPage + 1) of the index")
    }
}
