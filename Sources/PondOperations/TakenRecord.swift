import PondModel
import PondStore

/// What a row of a survey became in the store.
enum TakenRecord: Hashable {
    case pond(Identifier<Pond>, isNew: Bool)
    case farmer(Identifier<Farmer>, isNew: Bool)
    case site(Identifier<Site>, isNew: Bool)

    var isNew: Bool {
        switch self {
        case .pond(_, let isNew), .farmer(_, let isNew), .site(_, let isNew): isNew
        }
    }
}
