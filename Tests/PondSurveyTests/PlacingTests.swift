import PondGeodesy
import PondModel
import Testing

@testable import PondSurvey

struct PlacingTests {
    private static let ganyu = Village.position(119.124, 34.84)

    private static func place(
        _ village: String?, _ town: String? = nil, at position: Position? = ganyu, inside areas: [Int64] = []
    ) -> Result<Placing, RejectedReason> {
        var placer = VillagePlacer(Village.index) { _ in areas.map { Identifier($0) } }
        let first = placer.place(village: village, town: town, at: position)
        // The second time the words are remembered: the answer is the same.
        #expect(placer.place(village: village, town: town, at: position) == first)
        return first
    }

    @Test(arguments: [("320707116201", 100), ("320707100205", 104)])
    func aCodeNamesItsVillage(code: String, number: Int64) throws {
        let placing = try Self.place(code, at: nil).get()
        #expect(placing == Placing(village: Identifier(number), way: .code))
    }

    @Test(
        arguments: [
            ("河口村委会", nil, 100), ("河口村", nil, 100), ("河口", nil, 100), ("河口村民委员会", nil, 100), ("新村", nil, 104),
            ("新村村委会", nil, 104),
            ("城南社区", nil, 105), ("城南", "青口镇", 105), ("张庄村", "青口镇", 102), ("张庄村委会", "青口", 102),
            ("张庄村", "牛山街道", 103),
            ("张庄", "牛山", 103), ("张庄村", "东海县", 103), ("张庄村", "东海", 103), ("张庄村", "320722100", 103),
            ("张庄村", "320722", 103),
            ("张庄村", "墩尚镇", 101), ("张庄社区", "墩尚镇", 106), ("张庄村", "赣榆区墩尚镇", 101), ("墩尚镇张庄村", nil, 101),
            ("赣榆区墩尚镇张庄村", nil, 101),
            ("江苏省连云港市赣榆区墩尚镇河口村委会", nil, 100), ("盐场养殖小区", nil, 107), ("张庄村（青口）", nil, nil),
        ] as [(String, String?, Int64?)])
    func aNameMeansItsVillage(village: String, town: String?, number: Int64?) {
        let result = Self.place(village, town)
        #expect((try? result.get())?.village.number == number, "\(result)")
        if number != nil { #expect((try? result.get())?.way == .name) }
    }

    @Test func aNameOfSeveralVillagesIsAmbiguousWithoutAPosition() {
        guard case .villageAmbiguous("张庄村", let candidates)? = Self.place("张庄村", at: nil).reason else {
            Issue.record("\(Self.place("张庄村", at: nil))")
            return
        }
        #expect(candidates == ["张庄村委会（墩尚镇，赣榆区）", "张庄村民委员会（青口镇，赣榆区）", "张庄村委会（牛山街道，东海县）"])
    }

    @Test func polygonsChooseAmongVillagesOfOneName() throws {
        #expect(try Self.place("张庄村", inside: [2]).get().village.number == 103)
        #expect(try Self.place("张庄村", inside: [1, 10]).get().village.number == 102)
        #expect(try Self.place("张庄村", inside: [1, 11, 101]).get().village.number == 101)
    }

    @Test func theClearlyNearestOfOneNameIsChosen() throws {
        // 牛山街道 is 45 km from the two others, which are 14 km apart.
        #expect(try Self.place("张庄村委会", at: Village.position(118.77, 34.53)).get().village.number == 103)
        #expect(Self.place("张庄村", at: Village.position(119.14, 34.78)).reason != nil)
    }

    @Test func aVillageThatItsTownDoesNotHaveIsRefusedWithWhereItIs() {
        let reason = Self.place("河口村", "青口镇").reason
        #expect(reason == .notInTown(village: "河口村", town: "青口镇", elsewhere: ["河口村委会（墩尚镇，赣榆区）"]))
    }

    @Test func anUnknownTownIsPassedOverWhenTheVillageIsTheOnlyOne() throws {
        let placing = try Self.place("河口村", "旧墩尚公社", at: Village.position(119.18, 34.72)).get()
        #expect(placing.village.number == 100)
        #expect(placing.remarks.count == 1)
        guard case .townUnknown("墩上镇", let likely)? = Self.place("张庄村", "墩上镇").reason else {
            Issue.record("placed")
            return
        }
        #expect(likely == ["墩尚镇（赣榆区）"])
    }

    @Test(arguments: [("河囗村", "河口村委会（墩尚镇，赣榆区）"), ("时湖头村", "时湖村委会（黄川镇，东海县）"), ("盐场小区", "盐场养殖小区（青口镇，赣榆区）")])
    func anUnknownVillageIsRefusedWithTheLikeliest(name: String, likely: String) {
        guard case .villageUnknown(name, let names)? = Self.place(name).reason else {
            Issue.record("\(Self.place(name))")
            return
        }
        #expect(names.first == likely)
    }

    /// People leave out a part of a name, and names nobody has heard of get the villages around.
    @Test(arguments: [("养殖小区", "盐场养殖小区（青口镇，赣榆区）"), ("某某某村", "张庄村委会（墩尚镇，赣榆区）")])
    func aNamesPartOrThePlaceTellsTheLikeliest(name: String, likely: String) {
        let reason = Self.place(name, at: Village.position(119.15, 34.735)).reason
        guard case .villageUnknown(name, let names)? = reason else {
            Issue.record("\(String(describing: reason))")
            return
        }
        #expect(names.first == likely)
    }

    @Test func anUnknownCodeIsRefusedWithVillagesOfItsTown() {
        guard case .villageUnknown("320707116999", let names)? = Self.place("320707116999").reason else {
            Issue.record("placed")
            return
        }
        #expect(names.first == "河口村委会（墩尚镇，赣榆区）")
    }

    @Test func onlyAVillagesOwnPolygonOverrulesAnUnknownName() throws {
        let placing = try Self.place("河囗村", inside: [100, 11, 1]).get()
        #expect(placing.village.number == 100 && placing.way == .polygon && placing.remarks.count == 1)
        #expect(Self.place("河囗村", inside: [11, 1]).reason != nil)
    }

    @Test func withoutANameThePolygonDecides() throws {
        #expect(
            try Self.place(nil, inside: [102, 10, 1]).get()
                == Placing(village: Identifier(102), way: .polygon))
    }

    @Test func withoutNameAndPolygonTheNearestLocatedVillageIsTaken() throws {
        let near = try Self.place(nil, at: Village.position(119.185, 34.705)).get()
        #expect(near == Placing(village: Identifier(100), way: .nearest))
        // 城南 is nearer, but the row names the town 墩尚镇.
        let town = Self.place(nil, "墩尚镇", at: Village.position(119.14, 34.77))
        #expect(try town.get().village.number == 101)
        // 新村 and 城南 are in reach, and the polygon says 墩尚镇.
        let inside = Self.place(nil, at: Village.position(119.14, 34.77), inside: [11, 1])
        #expect(try inside.get().village.number == 101)
        // A town's name in the column of the village.
        #expect(try Self.place("墩尚镇", at: Village.position(119.14, 34.77)).get().village.number == 101)
    }

    @Test func withNothingNearTheRowIsRefusedWithTheNearest() {
        guard case .noVillageNear(_, let likely)? = Self.place(nil, at: Village.position(119.0, 34.7)).reason
        else {
            Issue.record("placed")
            return
        }
        #expect(likely.first == "张庄村委会（墩尚镇，赣榆区）")
    }

    @Test func aPositionFarFromEveryAreaIsRefused() {
        for village in [nil, "河口村"] {
            guard
                case .farFromAreas(_, let nearest?, let kilometres?)? = Self.place(
                    village, at: Village.position(121.47, 31.23)
                ).reason
            else {
                Issue.record("placed")
                return
            }
            #expect(nearest == "河口村委会（墩尚镇，赣榆区）")
            // Shanghai to 墩尚.
            #expect((440...450).contains(kilometres))
        }
    }

    @Test func aVillageFarFromThePositionIsSaid() throws {
        let placing = try Self.place("河口村", at: Village.position(118.5, 34.5)).get()
        #expect(placing.village.number == 100 && placing.remarks.count == 1)
        // 16.5 km and 7.4 km: a village is some kilometres across.
        let beyond = try Self.place("河口村", at: Village.position(119.0, 34.7)).get()
        #expect(beyond.remarks.map(\.english).first?.contains(" 17 km ") == true, "\(beyond.remarks)")
        #expect(try Self.place("河口村", at: Village.position(119.1, 34.7)).get().remarks.isEmpty)
    }

    @Test func withoutPositionANameSuffices() throws {
        #expect(try Self.place("河口村", at: nil).get().village.number == 100)
        #expect(Self.place(nil, at: nil).reason == .noPosition(.pond))
    }

    /// The real names of 48 counties: 30 villages are called 张庄村委会.
    @Test(.enabled(if: SharedData.isThere, "the folder shared/data is not beside the checkout"))
    func thirtyRealVillagesOfOneNameAreToldApartByTheirTowns() throws {
        let areas = try RealAreas.load()
        let index = VillageIndex(areas)
        let named = areas.filter { $0.name == "张庄村委会" }
        #expect(named.count == 30)
        var placer = VillagePlacer(index)
        #expect(placer.place(village: "张庄村委会", town: nil, at: nil).reason != nil)
        for village in named {
            let town = try #require(areas.first { $0.id == village.parent }?.code?.short)
            #expect(try placer.place(village: "张庄村", town: town, at: nil).get().village == village.id)
        }
    }

    @Test(.enabled(if: SharedData.isThere, "the folder shared/data is not beside the checkout"))
    func everyRealVillageIsFoundByItsNameWithinItsTown() throws {
        let areas = try RealAreas.load()
        var placer = VillagePlacer(VillageIndex(areas))
        let codes = Dictionary(uniqueKeysWithValues: areas.map { ($0.id, $0.code?.short) })
        var ambiguous = 0
        for village in areas where village.level == .village {
            guard let town = village.parent.flatMap({ codes[$0] ?? nil }) else { continue }
            switch placer.place(village: village.name, town: town, at: nil) {
            case .success(let placing): #expect(placing.village == village.id)
            case .failure(.villageAmbiguous): ambiguous += 1
            case .failure(let reason): Issue.record("\(village.name): \(reason)")
            }
        }
        let keys = areas.filter { $0.level == .village }.map { "\($0.parent?.number ?? 0) \($0.name)" }
        let repeated = Dictionary(grouping: keys) { $0 }.values.filter { $0.count > 1 }.reduce(0) {
            $0 + $1.count
        }
        #expect(ambiguous == repeated)
    }
}
