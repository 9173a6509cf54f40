"""Made-up farmers, dealers, competitors, outlets and the camp. Names say 示例; phones lie in 1380000xxxx."""

from dataclasses import dataclass

from .earth import centre, offset
from .figures import OUR_BRAND
from .ponds import Farmer

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"
DEALER_TOWNS = ["QK", "DS", "SH", "TS", "BZ", "HT", "ZW", "CX"]
OUTLET_TOWNS = ["DS", "SH", "TS", "SQ", "GM"]


@dataclass
class Site:
    """A dealer, competitor, outlet or the camp. `kind` is the word surveyors use for it."""

    kind: str
    code: str
    name: str
    village: object
    position: tuple
    phone: str = ""
    brand: str = ""
    feed_kg: int = None
    our_kg: int = None
    note: str = ""


def farmers_for(dice, village, start):
    """The village's farmers, and whose each pond is: neighbours in the block, one to fourteen a farmer."""
    farmers, rest = [], list(village.ponds)
    while rest:
        farmer = _farmer(dice, village, start + len(farmers) + 1)
        count = min(len(rest), dice.whole(3, 14))
        farmer.ponds, rest = rest[:count], rest[count:]
        for pond in farmer.ponds:
            pond.farmer = farmer
        if dice.chance(0.6):
            x, y = centre(farmer.ponds[0].ring)
            farmer.position = offset((x, y), dice.between(-60, 60), dice.between(-60, 60))
        farmers.append(farmer)
    return farmers


def _farmer(dice, village, number):
    farmer = Farmer(f"{dice.pick(SURNAMES)}示例{number:03d}", f"1380000{number:04d}", village)
    farmer.stage = dice.weighted([(1, 6), (2, 5), (3, 4), (4, 3), (5, 2), (6, 2), (7, 1), (8, 2), (None, 4)])
    farmer.has_money = dice.weighted([(True, 4), (False, 3), (None, 4)])
    farmer.has_intent = dice.weighted([(True, 4), (False, 3), (None, 4)])
    farmer.brand = OUR_BRAND if farmer.stage in (7, 8) else dice.pick(["示例牌A", "示例牌B", "示例牌C", ""])
    farmer.is_demonstration = dice.chance(0.02)
    farmer.top = number // 27 + 1 if number % 27 == 0 else None
    return farmer


def sites_for(dice, villages):
    """Everything on the battle map that is no farmer."""
    by_town = {}
    for village in villages:
        by_town.setdefault(village.town[2], village)
    return (
        [_dealer(dice, by_town[t], n) for n, t in enumerate(DEALER_TOWNS * 2, 1)]
        + [_competitor(dice, by_town[t], n) for n, t in enumerate(DEALER_TOWNS + ["SZ", "GM"], 1)]
        + [_outlet(dice, by_town[t], n) for n, t in enumerate(OUTLET_TOWNS, 1)]
        + [Site("营地", "YD-01", "示例营地", by_town["QK"], (119.1256, 34.8391), "13800009900", note="工作组营地(示例)")]
    )


def _near_town(dice, village):
    return offset(village.town[3], dice.between(-900, 900), dice.between(-900, 900))


def _dealer(dice, village, number):
    feed = dice.whole(8, 60) * 50_000
    ours = round(feed * dice.between(0.0, 0.5) / 1000) * 1000
    return Site("客户", f"KH-{number:02d}", f"示例经销商{number:02d}", village, _near_town(dice, village),
                f"1380000{9000 + number}", OUR_BRAND if ours else "示例牌A", feed, ours)


def _competitor(dice, village, number):
    brand = dice.pick(["示例牌A", "示例牌B", "示例牌C"])
    return Site("竞品", f"JP-{number:02d}", f"{brand}{village.town[1].removesuffix('镇')}库", village,
                _near_town(dice, village), "", brand, dice.whole(10, 80) * 50_000)


def _outlet(dice, village, number):
    return Site("网点", f"WD-{number:02d}", f"示例网点{number:02d}", village, _near_town(dice, village),
                f"1380000{9500 + number}", OUR_BRAND)
