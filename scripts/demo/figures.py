"""What the demo's ponds hold and eat: which species where, and which figures the farmers told."""

from .ponds import Season

# What a village farms: (species with shares in percent, mode, weight).
KINDS = {
    "loach-park": [([("泥鳅", 100)], "小塘精养", 9), ([("泥鳅", 90), ("鲫", 10)], "小塘精养", 1)],
    "loach": [([("泥鳅", 100)], "小塘精养", 6), ([("泥鳅", 70), ("鲫", 30)], "池塘混养", 2),
              ([("鲫", 100)], "池塘主养", 1), ([("家鱼混养", 100)], "池塘混养", 1)],
    "carp": [([("鲫", 100)], "池塘主养", 4), ([("草鱼", 100)], "池塘主养", 3), ([("家鱼混养", 100)], "池塘混养", 2),
             ([("鲫", 60), ("鳊", 40)], "池塘混养", 1)],
    "reservoir": [([("草鱼", 100)], "池塘主养", 4), ([("鲤", 100)], "池塘主养", 3),
                  ([("鲤", 80), ("鲢鳙", 20)], "池塘混养", 3), ([("家鱼混养", 100)], "池塘混养", 2),
                  ([("乌鳢", 100)], "池塘单养", 1)],
    "reported": [([("乌鳢", 100)], "池塘单养", 5), ([("草鱼", 100)], "池塘主养", 4), ([("鲤", 100)], "池塘主养", 2)],
    "mixed": [([("家鱼混养", 100)], "池塘混养", 6), ([("草鱼", 100)], "池塘主养", 2), ([("鲫", 100)], "池塘主养", 2),
              ([("河蟹", 70), ("青虾", 30)], "虾蟹混养", 2), ([("黄颡鱼", 100)], "池塘主养", 1)],
    "crab": [([("梭子蟹", 60), ("脊尾白虾", 40)], "海水池塘虾蟹贝混养", 6),
             ([("梭子蟹", 100)], "海水池塘虾蟹贝混养", 3),
             ([("脊尾白虾", 100)], "海水池塘", 2), ([("南美白对虾", 100)], "土塘精养", 2)],
    "shed": [([("南美白对虾", 100)], "小棚", 8), ([("南美白对虾", 100)], "土塘精养", 2)],
    "shed-park": [([("南美白对虾", 100)], "小棚", 1)],
    "laver": [([("紫菜", 100)], "浅海筏架", 1)],
    "snakehead": [([("乌鳢", 100)], "池塘单养", 1)],
}
# The row of data/species.csv that a surveyor's word means; shrimp in greenhouses has a row of its own.
SPECIES_CODES = {
    "泥鳅": "niqiu", "鲫": "jiyu", "草鱼": "caoyu", "鲤": "liyu", "鳊": "bianyu", "鲢鳙": "lianyong", "乌鳢": "wuli",
    "家鱼混养": "hunyang", "黄颡鱼": "huangsang", "河蟹": "hexie", "青虾": "qingxia", "梭子蟹": "suozi",
    "脊尾白虾": "baixia", "日本对虾": "duixia", "南美白对虾": "xia_tu", "紫菜": "zicai",
}
BRANDS = [("示例牌A", 5), ("示例牌B", 4), ("示例牌C", 2), ("我方示例料", 3), ("", 2)]
OUR_BRAND = "我方示例料"
# The share of ponds whose farmer tells tonnes, where it is not 0.45.
REPORTING = {"reported": 1, "shed-park": 0.6, "crab": 0}
# Fish stocked per mu, grams in, grams out, percent that live.
STOCKINGS = {
    "泥鳅": (35000, 2, 35, 95), "草鱼": (1000, 150, 1200, 90), "鲤": (1000, 120, 1200, 90), "鲫": (1800, 40, 450, 92),
}
# Kilograms per mu that farmers tell of.
OWN_YIELDS = {
    "泥鳅": (900, 1500), "草鱼": (800, 1200), "鲤": (900, 1300), "鲫": (600, 900), "乌鳢": (2800, 3800),
    "家鱼混养": (600, 900),
}


def species_code(name, mode):
    """The coefficient row of a species in a mode."""
    return "xia_peng" if (name, mode) == ("南美白对虾", "小棚") else SPECIES_CODES[name]


def first_season(dice, village, net_mu, estimate_kg):
    """A pond's first year: what it holds, and one way, or none, in which its feed is known."""
    choices = [((species, mode), weight) for species, mode, weight in KINDS[village.farms]]
    species, mode = dice.weighted(choices)
    season = Season(list(species), mode)
    if village.farms != "laver":
        season.brand = dice.weighted(BRANDS)
        _tell_feed(dice, village, season, net_mu, estimate_kg)
    return season


def next_season(dice, season, estimate_kg):
    """A year later: always with tonnes, often another brand, now and then another species."""
    later = Season(list(season.species), season.mode, brand=dice.weighted(BRANDS))
    if later.species == [("泥鳅", 100)] and dice.chance(0.06):
        later.species = [("泥鳅", 80), ("鲫", 20)]
    if season.feed_kg is None:
        later.feed_kg = _tenths(estimate_kg(later) * dice.between(0.92, 1.12))
    else:
        later.feed_kg = _tenths(season.feed_kg * dice.between(0.95, 1.12))
    later.our_kg = _ours(dice, later)
    return later


def _tell_feed(dice, village, season, net_mu, estimate_kg):
    way = dice.between(0, 1)
    name = season.species[0][0]
    is_single = len(season.species) == 1
    if way < REPORTING.get(village.farms, 0.45):
        season.feed_kg = _tenths(estimate_kg(season) * dice.between(0.85, 1.15))
        season.our_kg = _ours(dice, season)
    elif way < 0.65 and is_single and name in STOCKINGS:
        number, grams_in, grams_out, living = STOCKINGS[name]
        count = round(net_mu * number * dice.between(0.9, 1.1) / 100) * 100
        season.stocking = (count, grams_in, grams_out, living)
    elif way < 0.75 and is_single and name in OWN_YIELDS:
        season.yield_kg_mu = round(dice.between(*OWN_YIELDS[name]) / 10) * 10


def _ours(dice, season):
    if season.brand == OUR_BRAND:
        return _tenths(season.feed_kg * dice.between(0.5, 1.0))
    return 0 if dice.chance(0.5) else None


def _tenths(kilograms):
    """Rounded to the tenth of a tonne that people speak of."""
    return max(100, round(kilograms / 100) * 100)
