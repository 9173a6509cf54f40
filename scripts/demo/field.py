"""A printed field sheet in a member's hands: drawn on, photographed, and its marks looked through.

    python3 -B scripts/demo/field.py draw FOLDER PONDMAP
    python3 -B scripts/demo/field.py take FOLDER

`draw` takes the first page of FOLDER/field.pdf as poppler draws it, puts red dots on known ponds and draws a new pond in
black where the page has room, as its legend says, and photographs it from aslant: field-photo.png, and field-notes.csv with what was learnt at each
mark. `take` is the person who looks through field-candidates.geojson: each mark he made gets its number and what he noted,
the rest goes; field-marks.geojson.
"""

import csv
import json
import subprocess
import sys
from pathlib import Path

from gcj02 import gcj02
from page import INK, ponds
from raster import Raster, homography, moved

DOTS = 200
WIDTH, HEIGHT = 1500, 2000
# Where the page's corners come to lie in the photo.
CORNERS = [(118, 96), (1404, 142), (1462, 1898), (52, 1874)]
# Of a tilted rectangle of 12 × 9 mm, in millimetres from the page's left and top.
NEW_POND = [(60, 58), (72, 55), (75, 64), (63, 67)]


def draw(folder, pondmap):
    page = page_of(folder)
    (folder / "field-clean.png").write_bytes(page.png())
    place = placing(folder, pondmap, page)
    shown = [(code, *moved(place, *wgs84((lon, lat)))) for code, lon, lat in ponds()]
    margin = 30 * DOTS / 25.4
    shown = [(code, x, y) for code, x, y in shown
             if margin < x < page.width - margin and margin < y < page.height - 1.4 * margin]
    notes = [(x, y, {"养户": f"示例户{n:02}", "品种": "泥鳅"}) for n, (_, x, y) in enumerate(shown[::2], 1)]
    for x, y, _ in notes:
        page.dot(x, y, 2.6 * DOTS / 25.4, INK["red"])
    corners = [(x * DOTS / 25.4, y * DOTS / 25.4) for x, y in NEW_POND]
    page.ring(corners, INK["black"], 0.4 * DOTS / 25.4)
    middle = [sum(values) / 4 for values in zip(*corners)]
    notes.append((*middle, {"养户": "示例新户", "品种": "泥鳅"}))
    (folder / "field-photo.png").write_bytes(page.photographed(WIDTH, HEIGHT, CORNERS).png())
    whole = [(0, 0), (page.width, 0), (page.width, page.height), (0, page.height)]
    camera = homography(whole, CORNERS)
    with open(folder / "field-notes.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["号", "x", "y", "养户", "品种"])
        for number, (x, y, note) in enumerate(notes, 1):
            rows.writerow([number, *(f"{value:.1f}" for value in moved(camera, x, y)), *note.values()])


def page_of(folder):
    """The first page behind the index, where there is one."""
    pdf = folder / "field.pdf"
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
    count = next(int(line.split()[1]) for line in info.splitlines() if line.startswith("Pages:"))
    number = str(2 if count > 1 else 1)
    subprocess.run(["pdftoppm", "-r", str(DOTS), "-f", number, "-l", number, "-singlefile", pdf, folder / "field"], check=True)
    page = Raster.of_ppm(folder / "field.ppm")
    (folder / "field.ppm").unlink()
    return page


def placing(folder, pondmap, page):
    """From degrees to pixels of the clean page, by what the program says of its corners."""
    corners = [(0, 0), (page.width, 0), (page.width, page.height), (0, page.height)]
    spots = folder / "field-spots.csv"
    spots.write_text("".join(f"{x},{y}\n" for x, y in corners), encoding="utf-8")
    answer = subprocess.run([pondmap, "sheet", "locate", folder / "field-clean.png", "--pixels", spots],
                            capture_output=True, text=True, check=True).stdout
    spots.unlink()
    rows = [line.split(",") for line in answer.splitlines() if line.count(",") == 5 and line[0].isdigit()]
    return homography([(float(row[4]), float(row[5])) for row in rows], corners)


def wgs84(given):
    """The position that GCJ-02, in which the demo's second round is, shifts to this one."""
    position = given
    for _ in range(4):
        shifted = gcj02(position)
        position = (position[0] + given[0] - shifted[0], position[1] + given[1] - shifted[1])
    return position


def take(folder):
    with open(folder / "field-notes.csv", encoding="utf-8", newline="") as file:
        notes = list(csv.DictReader(file))
    found = json.loads((folder / "field-candidates.geojson").read_text(encoding="utf-8"))
    taken = []
    for feature in found["features"]:
        x, y = middle(feature["geometry"])
        note = min(notes, key=lambda note: (float(note["x"]) - x) ** 2 + (float(note["y"]) - y) ** 2)
        if abs(float(note["x"]) - x) < 15 and abs(float(note["y"]) - y) < 15:
            learnt = {"号": note["号"], "养户": note["养户"], "品种": note["品种"]}
            taken.append({"type": "Feature", "geometry": feature["geometry"], "properties": learnt})
    document = {"type": "FeatureCollection", "features": taken}
    (folder / "field-marks.geojson").write_text(json.dumps(document, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(found['features'])} candidates, {len(taken)} of {len(notes)} marks taken", file=sys.stderr)


def middle(geometry):
    ring = geometry["coordinates"][0] if geometry["type"] == "Polygon" else [geometry["coordinates"]]
    xs, ys = [point[0] for point in ring], [point[1] for point in ring]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


if __name__ == "__main__":
    folder = Path(sys.argv[2])
    if sys.argv[1] == "draw":
        draw(folder, sys.argv[3])
    else:
        take(folder)
