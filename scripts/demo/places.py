"""Ganyu's towns by their real codes, and the made-up villages the demo puts in them.

Town positions are round figures of general knowledge, in WGS 84. Village names all begin with 示例, and their
codes end in 9xx, which no village of these towns has.
"""

from dataclasses import dataclass, field

BRANCH = (119.12425, 34.84065)
COUNTIES = [("320707", "赣榆区", (119.17, 34.84)), ("320922", "滨海县", (119.82, 33.99))]
TOWNS = [
    ("320707100", "青口镇", "QK", (119.13, 34.83)),
    ("320707101", "柘汪镇", "ZW", (119.22, 35.075)),
    ("320707102", "石桥镇", "SQ", (119.165, 35.04)),
    ("320707103", "金山镇", "JS", (119.06, 35.02)),
    ("320707104", "黑林镇", "HL", (118.90, 35.00)),
    ("320707105", "厉庄镇", "LZ", (119.03, 34.965)),
    ("320707106", "海头镇", "HT", (119.18, 34.94)),
    ("320707107", "塔山镇", "TS", (119.00, 34.925)),
    ("320707108", "赣马镇", "GM", (119.09, 34.885)),
    ("320707109", "班庄镇", "BZ", (118.85, 34.85)),
    ("320707110", "城头镇", "CT", (118.935, 34.88)),
    ("320707112", "城西镇", "CX", (119.015, 34.83)),
    ("320707114", "宋庄镇", "SZ", (119.145, 34.785)),
    ("320707115", "沙河镇", "SH", (118.945, 34.725)),
    ("320707116", "墩尚镇", "DS", (119.10, 34.72)),
    ("320922105", "界牌镇", "JP", (119.93, 34.13)),
]

# Name without its 示例, mark, what it farms, ponds, mu of a pond.
# What it farms: a key of figures.KINDS.
SPECIAL = {
    "DS": [("河口村", "HK", "loach-park", 340, (20, 29)), ("东圩村", "DW", "loach", 46, (4, 14)),
           ("渔湾村", "YW", "loach", 38, (4, 12)), ("小兴村", "XX", "carp", 24, (6, 18))],
    "SH": [("新滩村", "XT", "loach", 80, (10, 22)), ("盐河村", "YH", "loach", 78, (10, 22)),
           ("柳沟村", "LG", "loach", 76, (10, 22)), ("殷庄村", "YZ", "loach", 82, (10, 22)),
           ("前圩村", "QW", "loach", 74, (10, 22)), ("大桥村", "DQ", "loach", 72, (10, 22))],
    "TS": [("湖西村", "HX", "reported", 200, (18, 28)), ("坝下村", "BX", "reservoir", 36, (8, 26)),
           ("石埠村", "SB", "reservoir", 30, (8, 26)), ("上河村", "SH", "reservoir", 26, (6, 22))],
    "SQ": [("大沙村", "DS", "shed-park", 268, (22, 29)), ("河东村", "HD", "crab", 30, (14, 29)),
           ("韩口村", "HK", "laver", 20, (20, 29))],
    "JP": [("东滩村", "DT", "snakehead", 150, (15, 26))],
}
ORDINARY = {
    "QK": ("crab", ["下口村 XK", "河口村 HK", "东关村 DG", "盐仓村 YC"]),
    "ZW": ("shed", ["西棘村 XJ", "响石村 XS", "林子村 LZ", "东林村 DL"]),
    "JS": ("mixed", ["徐福村 XF", "小埠村 XB", "南沟村 NG"]),
    "HL": ("reservoir", ["大树村 DS", "水库村 SK", "北岭村 BL"]),
    "LZ": ("mixed", ["谢湖村 XH", "河西村 HX", "蒋庄村 JZ"]),
    "HT": ("crab", ["海前村 HQ", "龙河村 LH", "朱堵村 ZD", "兴庄村 XZ"]),
    "GM": ("mixed", ["城北村 CB", "官河村 GH", "新坝村 XB", "东庄村 DZ"]),
    "BZ": ("reservoir", ["夹谷村 JG", "泥湖村 NH", "曹顶村 CD", "古城村 GC"]),
    "CT": ("mixed", ["桥口村 QK", "大门村 DM", "黄泥村 HN"]),
    "CX": ("mixed", ["塘里村 TL", "沟崖村 GY", "西河村 XH", "小庄村 XZ"]),
    "SZ": ("crab", ["范口村 FK", "小河村 XH", "港西村 GX", "新河村 XN"]),
}
LAVER = {"范口村", "海前村"}
SHED = {"港西村", "龙河村"}
UNLOCATED = {"小兴村", "石埠村", "韩口村", "盐仓村", "东林村", "南沟村", "北岭村", "蒋庄村", "兴庄村", "东庄村",
             "古城村", "黄泥村", "小庄村", "新河村"}
OUTLINED = {"东圩村", "坝下村"}
NEVER_SURVEYED = {"水库村"}


@dataclass
class Village:
    """A made-up village: `centre` is the middle of its ponds, `place` what the areas file tells of it."""

    code: str
    name: str
    mark: str
    town: tuple
    farms: str
    count: int
    mu_range: tuple
    centre: tuple = None
    place: tuple = None
    ponds: list = field(default_factory=list)
    farmers: list = field(default_factory=list)

    @property
    def plain_name(self):
        return self.name.removeprefix("示例")

    def pond_code(self, number):
        return f"{self.town[2]}-{self.mark}-{number:03d}"


def villages(dice):
    """All villages without their ponds, town by town."""
    return [v for town in TOWNS for v in _villages(dice, town)]


def _villages(dice, town):
    rows = SPECIAL.get(town[2]) or [_ordinary(dice, town[2], text) for text in ORDINARY[town[2]][1]]
    return [
        Village(f"{town[0]}{901 + number}", "示例" + name, mark, town, farms, count, mu_range)
        for number, (name, mark, farms, count, mu_range) in enumerate(rows)
    ]


def _ordinary(dice, town, text):
    name, mark = text.split()
    farms = "laver" if name in LAVER else "shed" if name in SHED else ORDINARY[town][0]
    mu_range = {"mixed": (2.4, 12), "reservoir": (5, 26), "shed": (6, 18)}.get(farms, (10, 29))
    return name, mark, farms, dice.whole(24, 46), mu_range
