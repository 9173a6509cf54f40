"""What every program must find in the benchmark's ponds, from the sums the generator took while writing."""

import csv
import json
import sqlite3
from contextlib import closing

WITHIN_METRES, AT_LEAST_KILOGRAMS = 100_000, 10_000_000


class Truth:
    """The villages of a made-up world."""

    def __init__(self, folder):
        with open(folder / "truth.csv", newline="") as file:
            self.villages = list(csv.DictReader(file))
        self.ponds = sum(int(v["ponds"]) for v in self.villages)
        self.kilograms = sum(int(v["feedKilograms"]) for v in self.villages)
        self.area = sum(float(v["areaSquareMetres"]) for v in self.villages)
        self.outline_area = sum(float(v["outlineSquareMetres"]) for v in self.villages)

    def targets(self):
        """(code, kilograms) of the villages at or above 10,000 t within 100 km, largest first."""
        chosen = [(v["village"], int(v["feedKilograms"])) for v in self.villages if _is_target(v)]
        return sorted(chosen, key=lambda pair: (-pair[1], pair[0]))


def _is_target(village):
    is_large = int(village["feedKilograms"]) >= AT_LEAST_KILOGRAMS
    return is_large and float(village["distanceMetres"]) <= WITHIN_METRES


def reading(file):
    """An SQLite file opened so that nothing is written beside it."""
    return closing(sqlite3.connect(f"file:{file}?mode=ro&immutable=1", uri=True))


def check_store(truth, store, has_outlines=True):
    """Ends the benchmark unless the store holds every pond, kilogram and square metre."""
    with reading(store) as database:
        ponds, area, outline = database.execute(
            "SELECT count(*), sum(reportedSquareMetres), sum(outlineSquareMetres) FROM pond").fetchone()
        (kilograms,) = database.execute("SELECT sum(feedKilograms) FROM pondSeason").fetchone()
    expect("ponds in the store", ponds, truth.ponds)
    expect("kilograms in the store", kilograms, truth.kilograms)
    expect("reported area in the store", area, truth.area, 1e-6)
    if has_outlines:
        expect("outline area in the store", outline, truth.outline_area, 1e-5)


def check_peer_file(truth, file):
    """The same of the peer's file, whose columns are the source's."""
    with reading(file) as database:
        ponds, tonnes = database.execute("SELECT count(*), sum(feed_t) FROM ponds").fetchone()
    expect("ponds in the peer's file", ponds, truth.ponds)
    expect("tonnes in the peer's file", tonnes, truth.kilograms / 1000, 1e-9)


def check_targets(truth, text):
    """The markets in `targets --format json` against the generator's own sums."""
    markets = json.loads(text)["markets"]
    found = [(m["code"], round(m["capacityTonnes"] * 1000)) for m in markets]
    expect("target villages", sorted(found), sorted(truth.targets()))
    tonnes = [kilograms for _, kilograms in found]
    expect("order of the target villages", tonnes, sorted(tonnes, reverse=True))


def check_export(truth, file, tonnes_key, is_pond):
    """Number and tonnes of the pond features of an exported GeoJSON that has one feature a line."""
    count, kilograms = 0, 0
    with open(file, encoding="utf-8") as lines:
        for line in lines:
            properties = _properties(line)
            if properties is not None and is_pond(properties):
                count += 1
                kilograms += round((properties[tonnes_key] or 0) * 1000)
    expect(f"ponds in {file.name}", count, truth.ponds)
    expect(f"kilograms in {file.name}", kilograms, truth.kilograms)


def _properties(line):
    """Of a line that is one feature; `None` for the lines around them."""
    text = line.strip().rstrip(",").lstrip(",")
    is_feature = '"Feature"' in text[:200] and text.startswith("{") and text.endswith("}")
    return json.loads(text)["properties"] if is_feature else None


def expect(what, found, wanted, tolerance=None):
    """Ends the benchmark when two answers differ: a fast wrong answer is worth nothing."""
    is_same = found == wanted if tolerance is None else abs(found - wanted) <= tolerance * abs(wanted)
    if not is_same:
        raise SystemExit(f"bench: {what}: {str(found)[:500]} where {str(wanted)[:500]} is true")
