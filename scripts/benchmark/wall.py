"""Times `pondmap print` on land full of ponds beside a layout of QGIS, and how its label placing grows; see
scripts/bench --print.

The land is one county of villages with a hundred ponds each, in ten rows of ten, side by side.
"""

import re
import subprocess
import sys
from dataclasses import dataclass
from math import ceil, log, sqrt
from pathlib import Path
from random import Random
from statistics import median

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from clock import run  # noqa: E402
from demo.earth import metres_per_degree  # noqa: E402
from page import BARS, MACHINE, Bar  # noqa: E402

SEED = 841
CORNER = (119.0, 34.75)
COUNTY = "320799"
# Ponds and what lies from one to the next, metres.
POND, PITCH, VILLAGE_GAP = (55, 40), (60, 46), 30
SPECIES = ["泥鳅", "鲫", "草鱼", "鲤", "乌鳢", "河蟹", "南美白对虾"]
COUNTS = (12_500, 25_000, 50_000, 100_000)
# Some 14,000 × 10,600 pixels: what the print shop's own programs still open.
PICTURE = ("1188x898mm", 300)
FORMS = ("png", "jpg", "tif")
# Debian's own Python finds Debian's QGIS; with labels it takes minutes, past these seconds it is told so.
PEER = ["timeout", "300", "/usr/bin/python3", "-B", str(Path(__file__).resolve().parent / "qgis_layout.py")]


def make_land(folder, count):
    """areas.csv and ponds.geojson with so many ponds, each with a farmer's figures."""
    folder.mkdir(parents=True, exist_ok=True)
    random = Random(SEED).random
    per_east, per_north = metres_per_degree(CORNER[1])
    villages = count // 100
    across = ceil(sqrt(villages * 1.1))
    lines = [f"{COUNTY},示例县,county,,{CORNER[0]},{CORNER[1]}"]
    with open(folder / "ponds.geojson", "w") as file:
        file.write('{"type":"FeatureCollection","features":[\n')
        for number in range(villages):
            west = number % across * (10 * PITCH[0] + VILLAGE_GAP)
            south = number // across * (10 * PITCH[1] + VILLAGE_GAP)
            place = CORNER[0] + (west + 300) / per_east, CORNER[1] + (south + 230) / per_north
            where = f"{place[0]:.6f},{place[1]:.6f}"
            town = f"{COUNTY}{101 + number // 100}"
            if number % 100 == 0:
                lines.append(f"{town},示例镇{number // 100 + 1:02d},town,{COUNTY},{where}")
            code = f"{town}{number % 100 + 1:03d}"
            lines.append(f"{code},示例村{number + 1:04d},village,{town},{where}")
            features = (feature(code, pond, west, south, per_east, per_north, random) for pond in range(100))
            file.write((",\n" if number else "") + ",\n".join(features))
        file.write("\n]}\n")
    (folder / "areas.csv").write_text("code,name,level,parent,longitude,latitude\n" + "\n".join(lines) + "\n")


def feature(village, number, west, south, per_east, per_north, random):
    left, low = west + number % 10 * PITCH[0], south + number // 10 * PITCH[1]
    corners = [(0, 0), (POND[0], 0), (POND[0], POND[1]), (0, POND[1])]
    ring = [
        f"[{CORNER[0] + (left + x + 2 * random()) / per_east:.7f},{CORNER[1] + (low + y + 2 * random()) / per_north:.7f}]"
        for x, y in corners
    ]
    ring.append(ring[0])
    species = SPECIES[int(random() * len(SPECIES))]
    return (
        '{"type":"Feature","properties":{"code":"%03d","village":"%s","species":"%s","area_mu":%.1f,"feed_t":%.1f},'
        '"geometry":{"type":"Polygon","coordinates":[[%s]]}}'
        % (number + 1, village, species, 3 + random() * 0.6, random() * 8, ",".join(ring))
    )


@dataclass
class Sheet:
    """One printed sheet: the run, and the seconds of its steps as the program tells them."""

    run: object
    steps: dict

    @property
    def placing(self):
        return self.steps["placing-names"]


class Wall:
    """Stores with so many ponds, made once, and sheets printed from them."""

    def __init__(self, pondmap, folder, rounds):
        self.pondmap, self.folder, self.rounds = pondmap, folder, rounds

    def store(self, count):
        land = self.folder / f"land-{count}"
        make_land(land, count)
        store = self.pondmap.with_areas(f"wall-{count}.sqlite", land / "areas.csv", "wgs84")
        run(self.pondmap.survey(store, land / "ponds.geojson"))
        return store

    def sheets(self, count, store, *options):
        """As many sheets as rounds; each must tell that all ponds are on it."""
        return [self.sheet(count, store, *options) for _ in range(self.rounds)]

    def sheet(self, count, store, *options, target="wall.pdf", paper="A0-"):
        target = self.folder / target
        finished = run(self.pondmap.command(
            store, "print", "aquaculture", "--area", COUNTY, "--paper", paper, "--ponds", "outlines",
            "--to", target, "--lang", "en", *options))
        told = re.search(r"([\d,]+) ponds", finished.messages)
        if not told or int(told.group(1).replace(",", "")) != count:
            raise SystemExit(f"bench: the sheet does not tell {count} ponds:\n{finished.messages[-2000:]}")
        steps = {name: float(seconds) for name, seconds in
                 re.findall(r"^timing (\S+) ([0-9.]+) s$", finished.messages, re.MULTILINE)}
        print(f"  {count:,} {' '.join(options)}: {finished.seconds:.2f} s, {finished.processor_seconds:.2f} s of "
              f"processor, {finished.peak_bytes / 1e6:.0f} MB, {steps}", flush=True)
        return Sheet(finished, steps)


def measure(pondmap, folder, rounds):
    """(bars, rows of figures): whole sheets without their proof, and with it once."""
    wall = Wall(pondmap, folder, rounds)
    series, proved, pictures, bare = {}, {}, {}, {}
    for count in (10_000, *COUNTS):
        store = wall.store(count)
        series[count] = wall.sheets(count, store, "--no-check")
        if count in (10_000, COUNTS[-1]):
            proved[count] = wall.sheet(count, store)
        if count == 10_000:
            paper, dots = PICTURE
            for form in FORMS:
                asked = "--dpi", str(dots)
                bare[form] = wall.sheet(count, store, *asked, "--no-check", target=f"wall.{form}", paper=paper)
                pictures[form] = wall.sheet(count, store, *asked, target=f"wall.{form}", paper=paper)
    peers = peer_rows(folder, COUNTS[-1])
    return bars(series, pictures), rows(series, proved, bare, pictures) + peers


def peer_rows(folder, count):
    """The same polygons as a layout of QGIS without and with labels; none where QGIS is not installed."""
    if subprocess.run(["/usr/bin/python3", "-c", "import qgis.core"], capture_output=True).returncode:
        print("  no QGIS here", flush=True)
        return []
    ponds = folder / "ponds.gpkg"
    subprocess.run(
        ["ogr2ogr", "-f", "GPKG", "-overwrite", str(ponds), str(folder / f"land-{count}" / "ponds.geojson")], check=True)
    return [peer_row(ponds, folder / "qgis.pdf", count, words) for words in ([], ["labels"])]


def peer_row(ponds, sheet, count, words):
    name = f"{count:,} ponds, QGIS {'with' if words else 'without'} labels"
    try:
        finished = run([*PEER, str(ponds), str(sheet), *words])
    except SystemExit as failure:
        print(f"  {name}: {failure}", flush=True)
        return f"| {name} | not within 300 | – | – | – | – | – |"
    told = re.search(r"^export ([0-9.]+) (\d+) 0$", finished.output, re.MULTILINE)
    if not told or int(told.group(2)) != count:
        raise SystemExit(f"bench: QGIS does not tell {count} polygons:\n{finished.output}")
    print(f"  {name}: {finished.seconds:.2f} s, {finished.peak_bytes / 1e6:.0f} MB, export {told.group(1)} s", flush=True)
    return (f"| {name} | {finished.seconds:.2f} | {finished.processor_seconds:.2f} | – | {told.group(1)} | – "
            f"| {finished.peak_bytes / 1e6:.0f} |")


def bars(series, pictures):
    def middle(count, value):
        return median(value(sheet) for sheet in series[count])

    large, small = (middle(count, lambda sheet: sheet.run.processor_seconds) for count in (100_000, 10_000))
    memory = middle(100_000, lambda sheet: sheet.run.peak_bytes) / 1e6
    growth = middle(COUNTS[-1], lambda s: s.placing) / middle(COUNTS[0], lambda s: s.placing)
    times = COUNTS[-1] / COUNTS[0]
    allowed = times * log(COUNTS[-1]) / log(COUNTS[0])
    return [
        Bar("A0 with 100,000 pond outlines and labels", f"{large:.2f} s", "5 s", large <= 5),
        Bar("… its peak memory", f"{memory:.0f} MB", "500 MB", memory <= 500),
        Bar("A0 with 10,000", f"{small:.2f} s", "1 s", small <= 1),
        Bar(f"placing labels for {times:.0f} times the ponds", f"{growth:.1f} times the time",
            f"n log n: {allowed:.1f} times", growth <= allowed),
    ] + [picture_bar(form, sheet) for form, sheet in pictures.items()]


def picture_bar(form, sheet):
    peak = sheet.run.peak_bytes / 1e9
    return Bar(f"{form.upper()} of 14,031 × 10,606 pixels with its proof, peak memory", f"{peak:.2f} GB", "1 GB",
               peak <= 1)


def rows(series, proved, bare, pictures):
    lines = []
    for count, sheets in sorted(series.items()):
        lines.append(line(f"{count:,} ponds", sheets))
    for count, sheet in proved.items():
        lines.append(line(f"{count:,} ponds, with the proof", [sheet]))
    for form, sheet in pictures.items():
        lines.append(line(f"10,000 ponds, {form.upper()}", [bare[form]]))
        lines.append(line(f"10,000 ponds, {form.upper()}, with the proof", [sheet]))
    return lines


def line(name, sheets):
    seconds = median(sheet.run.seconds for sheet in sheets)
    busy = median(sheet.run.processor_seconds for sheet in sheets)
    peak = median(sheet.run.peak_bytes for sheet in sheets) / 1e6
    placing = median(sheet.placing for sheet in sheets)
    drawing = median(sheet.steps["drawing"] for sheet in sheets)
    proving = [sheet.steps["proving"] for sheet in sheets if "proving" in sheet.steps]
    proof = f"{median(proving):.2f}" if proving else "–"
    return f"| {name} | {seconds:.2f} | {busy:.2f} | {placing:.2f} | {drawing:.2f} | {proof} | {peak:.0f} |"


PAGE = (
    """# Benchmarks of printing

Written by `scripts/bench --print`. Whole processes of `pondmap print aquaculture --paper A0- --ponds outlines`, release
build, the median of {rounds} runs, `--no-check` where no proof is named; sheets with their proof and pictures are single runs. The
land is made from a seed: ponds of 55 × 40 m side by side. Every sheet told that it holds all ponds. Bars are of what one
core takes: the processor seconds of all threads. Ratios carry over to other machines, seconds do not.

The peer is QGIS (Debian's `python3-qgis`) with a layout of the same polygons on A0, nothing on it but the map, in its usual
style, with and without their codes as labels: `scripts/benchmark/qgis_layout.py`. Its seconds of drawing are the export
alone.

"""
    + MACHINE
    + """
"""
    + BARS
    + """
| sheet | seconds | processor seconds | of these placing | drawing | proof | peak memory, MB |
|---|---|---|---|---|---|---|
{rows}
"""
)


def page(rounds, machine, bars, rows):
    return PAGE.format(
        rounds=rounds, machine="\n".join(f"| {what} | {value} |" for what, value in machine),
        bars="\n".join(bar.line for bar in bars), rows="\n".join(rows))
