"""The areas of the demo in WGS 84: a table of counties, towns and villages, and two village outlines."""

import json

from .places import COUNTIES, OUTLINED, TOWNS
from .survey import outline


def areas_csv(survey):
    """Code, name, level, parent and, where known, the point; UTF-8."""
    lines = ["code,name,level,parent,longitude,latitude"]
    lines += [_line(code, name, "county", "", place) for code, name, place in COUNTIES]
    lines += [_line(code, name, "town", code[:6], place) for code, name, _, place in TOWNS]
    lines += [_line(v.code, v.name, "village", v.code[:9], v.place) for v in survey.villages]
    return ("\n".join(lines) + "\n").encode()


def outlines_geojson(survey):
    """The outlined villages as one collection, rings counter-clockwise."""
    chosen = [v for v in survey.villages if v.plain_name in OUTLINED]
    features = ",\n".join(json.dumps(_feature(v), ensure_ascii=False, separators=(",", ":")) for v in chosen)
    return f'{{"type":"FeatureCollection","features":[\n{features}\n]}}\n'.encode()


def _line(code, name, level, parent, place):
    point = ",".join(f"{x:.6f}" for x in place) if place else ","
    return f"{code},{name},{level},{parent},{point}"


def _feature(village):
    ring = [[round(x, 7), round(y, 7)] for x, y in outline(village)]
    return {
        "type": "Feature",
        "properties": {"code": village.code, "name": village.name, "level": "village"},
        "geometry": {"type": "Polygon", "coordinates": [ring + ring[:1]]},
    }
