"""The first round as Ovital writes it: one .ovkml in GCJ-02, a folder for each kind, ponds by town."""

from xml.sax.saxutils import escape

from .gcj02 import gcj02
from .survey import FIRST_YEAR
from .words import plain, tonnes, yes_no

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" 
\txmlns:atom="http://www.w3.org/2005/Atom" 
\txmlns:gx="http://www.google.com/kml/ext/2.2" 
\t>
<Document>
<name>示例:赣榆摸排第一轮</name>
"""
SITE_FOLDERS = ["客户", "竞品", "网点", "营地"]
POINT_STYLE = "<Style><IconStyle><scale>1.0</scale></IconStyle></Style>"
POND_STYLE = "<Style><LineStyle><color>ff00ffff</color><width>1</width></LineStyle></Style>"


def ovkml(survey):
    """The whole file as bytes, with the byte order mark Ovital begins with."""
    folders = [_folder("塘口", [_town_folder(town, ponds) for town, ponds in _by_town(survey)])]
    folders.append(_folder("养户", [_farmer(f) for f in survey.farmers if f.position]))
    folders += [_folder(kind, [_site(s) for s in survey.sites if s.kind == kind]) for kind in SITE_FOLDERS]
    text = HEAD + "".join(folders) + "</Document>\n</kml>\n"
    return b"\xef\xbb\xbf" + text.encode()


def _by_town(survey):
    towns = {}
    for pond in survey.ponds(FIRST_YEAR):
        towns.setdefault(pond.village.town[1], []).append(pond)
    return towns.items()


def _town_folder(town, ponds):
    return _folder(town, [_pond(p) for p in ponds])


def _folder(name, children):
    return f"<Folder>\n<name>{name}</name>\n{''.join(children)}</Folder>\n"


def _pond(pond):
    ring = [gcj02(p) for p in pond.ring + pond.ring[:1]]
    polygon = (
        "<Polygon><tessellate>1</tessellate><outerBoundaryIs><LinearRing><coordinates>"
        + " ".join(_coordinate(p) for p in ring)
        + "</coordinates></LinearRing></outerBoundaryIs></Polygon>"
    )
    is_description = int(pond.village.code[-1]) % 3 == 2
    return _placemark(pond.code, _pond_fields(pond), POND_STYLE, polygon, is_description)


def _pond_fields(pond):
    fields = [("塘号", pond.code)]
    if pond.names_village:
        fields += [("村", pond.village.name), ("镇", pond.village.town[1])]
    fields += [("养户", pond.farmer.name), ("电话", pond.farmer.phone)]
    fields += [("面积(亩)", plain(pond.area_mu)), ("净面积", plain(pond.net_mu))]
    season = pond.seasons.get(FIRST_YEAR)
    if season:
        fields += _season_fields(season)
    return fields + [("增氧机(台)", plain(pond.aerators))]


def _season_fields(season):
    fields = [("品种", season.species_text), ("养殖模式", season.mode), ("亩产", plain(season.yield_kg_mu))]
    fields += [("年用料(吨)", tonnes(season.feed_kg)), ("我方销量", tonnes(season.our_kg)), ("在用品牌", season.brand)]
    if season.stocking:
        count, grams_in, grams_out, living = season.stocking
        fields += [("放养尾数", str(count)), ("放养规格", str(grams_in)), ("出塘规格", str(grams_out))]
        fields += [("成活率", f"{living}%")]
    return fields


def _farmer(farmer):
    village = farmer.village
    fields = [("姓名", farmer.name), ("电话", farmer.phone), ("村", village.name), ("镇", village.town[1])]
    fields += [("阶段", plain(farmer.stage)), ("资金", yes_no(farmer.has_money))]
    fields += [("意愿", yes_no(farmer.has_intent))]
    fields += [("品牌", farmer.brand), ("TOP", plain(farmer.top))]
    fields += [("示范户", "是" if farmer.is_demonstration else ""), ("年用料(吨)", tonnes(farmer.feed_kg))]
    return _placemark(farmer.name, fields, POINT_STYLE, _point(farmer.position), False)


def _site(site):
    fields = [("编号", site.code), ("姓名", site.name), ("电话", site.phone), ("村", site.village.name)]
    fields += [("镇", site.village.town[1]), ("品牌", site.brand), ("年用料(吨)", tonnes(site.feed_kg))]
    fields += [("我方销量", tonnes(site.our_kg)), ("备注", site.note)]
    return _placemark(site.name, fields, POINT_STYLE, _point(site.position), False)


def _placemark(name, fields, style, geometry, is_description):
    told = [(key, value) for key, value in fields if value]
    body = _description(told) if is_description else _extended(told)
    return (
        f"<Placemark>\n<name>{escape(name)}</name>\n{body}\n{style}\n"
        f"<OvCoordType>GCJ-02</OvCoordType>\n{geometry}\n</Placemark>\n"
    )


def _description(fields):
    return "<description>" + "\n".join(f"{k}: {escape(v)}" for k, v in fields) + "</description>"


def _extended(fields):
    data = "".join(f'<Data name="{k}"><value>{escape(v)}</value></Data>' for k, v in fields)
    return f"<ExtendedData>{data}</ExtendedData>"


def _point(position):
    return f"<Point><coordinates>{_coordinate(gcj02(position))}</coordinates></Point>"


def _coordinate(position):
    return f"{position[0]:.8f},{position[1]:.8f},0"
