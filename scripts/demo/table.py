"""The second round as Excel saves it: CSV in GB18030, numbers as people write them, some rows bad."""

import csv
import io

from .earth import centre
from .gcj02 import gcj02
from .survey import SECOND_YEAR
from .words import plain, tonnes, yes_no

HEADER = ["类型", "塘号", "村", "镇", "养户", "电话", "面积(亩)", "净面积", "品种", "养殖模式", "年用料(吨)", "我方销量",
          "品牌", "阶段", "资金", "意愿", "经度", "纬度", "增氧机(台)", "备注"]
# Rows that no one can use, each for a reason of its own: the columns that differ from an empty row.
BAD_ROWS = [
    ("no such village, no position",
     {"塘号": "XX-01", "村": "示例没有村", "面积(亩)": "12", "品种": "泥鳅", "年用料(吨)": "18"}),
    ("tonnes that are no number",
     {"塘号": "DS-DW-001", "村": "示例东圩村", "镇": "墩尚镇", "年用料(吨)": "很多"}),
    ("a position that is nowhere on earth",
     {"塘号": "DS-DW-901", "村": "示例东圩村", "镇": "墩尚镇", "面积(亩)": "9", "经度": "1191.07", "纬度": "347.25"}),
    ("a kind that nobody knows",
     {"类型": "鸡舍", "塘号": "DS-DW-902", "村": "示例东圩村", "镇": "墩尚镇", "经度": "119.112", "纬度": "34.722"}),
    ("a new pond without a position",
     {"塘号": "SH-YH-999", "村": "示例盐河村", "镇": "沙河镇", "面积(亩)": "20", "品种": "泥鳅"}),
    ("a stage that does not exist",
     {"塘号": "SH-YH-002", "村": "示例盐河村", "镇": "沙河镇", "阶段": "12"}),
]


def table(survey):
    """The file as bytes, and the bad rows as (line, reason); the header is line 1."""
    rows = [_pond(p, n) for n, p in enumerate(p for p in survey.ponds(SECOND_YEAR) if SECOND_YEAR in p.seasons)]
    bad = []
    for number, (reason, columns) in enumerate(BAD_ROWS):
        place = 40 + number * 90
        rows.insert(place, {"备注": "示例坏行", **columns})
        bad.append((place + 2, reason))
    return _bytes(rows), bad


def _bytes(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, HEADER, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode("gb18030")


def _pond(pond, number):
    season, farmer = pond.seasons[SECOND_YEAR], pond.farmer
    stage, money, intent = farmer.later
    row = {"类型": "塘口", "塘号": pond.code, "村": pond.village.name, "镇": pond.village.town[1]}
    row |= {"养户": farmer.name, "电话": farmer.phone, "净面积": plain(pond.net_mu), "品种": season.species_text}
    row |= {"面积(亩)": _mu(pond, number), "养殖模式": season.mode, "年用料(吨)": _feed(season, number)}
    row |= {"我方销量": tonnes(season.our_kg), "品牌": season.brand, "阶段": plain(stage)}
    row |= {"资金": yes_no(money), "意愿": yes_no(intent), "增氧机(台)": plain(pond.aerators)}
    row |= {"备注": "新挖" if pond.is_new else ""}
    return row | _position(pond, number)


def _mu(pond, number):
    text = plain(pond.area_mu)
    return text + "亩" if text and number % 7 == 3 else text


def _feed(season, number):
    text = tonnes(season.feed_kg)
    return f"约{text}吨" if number % 23 == 5 else text


def _position(pond, number):
    """The pond's middle; a known pond in eight goes without, and is found by its code."""
    if number % 8 == 6 and not pond.is_new:
        return {}
    longitude, latitude = gcj02(centre(pond.ring))
    return {"经度": f"{longitude:.6f}", "纬度": f"{latitude:.6f}"}
