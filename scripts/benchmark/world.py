"""Makes the benchmark's input from a seed: 20,000 villages round the branch with a million ponds, and the truth.

    world.py FOLDER PONDS_PER_VILLAGE [points]

`points` writes a table of points only, for ten million ponds. The folder gets areas.csv, ponds.csv, ponds.geojson
and truth.csv, which holds for each village the sums that every program must find.
"""

import sys
from math import ceil, sqrt
from pathlib import Path
from random import Random

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from demo.earth import SQUARE_METRES_PER_MU, distance_metres, metres_per_degree  # noqa: E402

BRANCH = (119.12425, 34.84065)
SEED = 20_000
# A grid of counties, in each a grid of towns, in each a grid of villages: 20,000 villages, 2 km apart.
COUNTIES, TOWNS, VILLAGES = (5, 4), (5, 10), (5, 4)
SPAN_DEGREES = (3.2, 2.6)
SPECIES = ["泥鳅", "鲫", "草鱼", "鲤", "乌鳢", "河蟹", "南美白对虾", "家鱼混养", "黄颡鱼", "加州鲈"]
# Six villages in a hundred lie around the threshold; the others far below it. Tonnes a year.
LARGE_SHARE, LARGE_TONNES, SMALL_TONNES = 0.06, (8_000, 14_000), (100, 3_000)
POND_METRES = (100, 70)
# Villages lie at least 1.4 km from each other, north to south: larger blocks of ponds are drawn smaller.
BLOCK_METRES = 1_400


class Village:
    """A village of the grid: code, place, tonnes meant for each pond, and the sums of what was written."""

    def __init__(self, code, place, tonnes):
        self.code, self.place, self.tonnes = code, place, tonnes
        self.tenths = self.mu_tenths = 0
        self.outline_square_metres = 0.0


def main(folder, ponds_per_village, points_only):
    folder.mkdir(parents=True, exist_ok=True)
    dice = Random(SEED)
    areas, villages = make_areas(dice)
    (folder / "areas.csv").write_text("code,name,level,parent,longitude,latitude\n" + "".join(areas))
    write_ponds(folder, villages, ponds_per_village, points_only, dice.random)
    write_truth(folder / "truth.csv", villages, ponds_per_village)


def make_areas(dice):
    """The lines of the areas file, and the villages."""
    lines, villages = [], []
    for number, (code, place, cell) in enumerate(_grid("32", COUNTIES, _whole(), 9001)):
        lines.append(f"{code},示例县{number + 1:02d},county,,{place[0]:.6f},{place[1]:.6f}\n")
        for town, (town_code, town_place, town_cell) in enumerate(_grid(code, TOWNS, cell, 101)):
            lines.append(f"{town_code},示例镇{town + 1:02d},town,{code},{town_place[0]:.6f},{town_place[1]:.6f}\n")
            for village_code, village_place, _ in _grid(town_code, VILLAGES, town_cell, 1, "03d"):
                villages.append(Village(village_code, _shaken(dice, village_place), _tonnes(dice)))
                lines.append(_village_line(villages[-1], town_code))
    return lines, villages


def _whole():
    """West, south, width and height of the ground."""
    width, height = SPAN_DEGREES
    return BRANCH[0] - width / 2, BRANCH[1] - height / 2, width, height


def _grid(parent, counts, ground, first, form="d"):
    """(code, middle, ground) of each cell."""
    west, south, width, height = ground
    width, height = width / counts[0], height / counts[1]
    for number in range(counts[0] * counts[1]):
        left, low = west + number % counts[0] * width, south + number // counts[0] * height
        middle = left + width / 2, low + height / 2
        yield f"{parent}{first + number:{form}}", middle, (left, low, width, height)


def _shaken(dice, place):
    return round(place[0] + (dice.random() - 0.5) * 0.004, 6), round(place[1] + (dice.random() - 0.5) * 0.003, 6)


def _tonnes(dice):
    low, high = LARGE_TONNES if dice.random() < LARGE_SHARE else SMALL_TONNES
    return low + (high - low) * dice.random()


def _village_line(village, town_code):
    longitude, latitude = village.place
    return f"{village.code},示例村{village.code[4:]},village,{town_code},{longitude:.6f},{latitude:.6f}\n"


def write_ponds(folder, villages, count, points_only, random):
    """The pond files, village by village."""
    with open(folder / "ponds.csv", "w") as table, open(folder / "ponds.geojson", "w") as features:
        columns = "lon,lat" if points_only else "wkt"
        table.write(f"code,village,species,area_mu,feed_t,{columns}\n")
        features.write('{"type":"FeatureCollection","features":[\n')
        separator = ""
        for village in villages:
            ponds = list(_ponds(village, count, random))
            table.write("".join(_point_row(p) if points_only else _wkt_row(p) for p in ponds))
            if not points_only:
                features.write(separator + ",\n".join(_feature(p) for p in ponds))
                separator = ",\n"
        features.write("\n]}\n")


def _ponds(village, count, random):
    """(code, village, species, mu, tonnes, four corners) of each pond, in a block round the village."""
    across = max(1, round(sqrt(count * 0.7)))
    per_east, per_north = metres_per_degree(village.place[1])
    shrink = min(1, BLOCK_METRES / (ceil(count / across) * POND_METRES[1] * 1.1))
    width, height = shrink * POND_METRES[0] / per_east, shrink * POND_METRES[1] / per_north
    mean = village.tonnes / count * 10
    for number in range(count):
        left = village.place[0] + (number % across - across / 2) * width * 1.06
        low = village.place[1] + (number // across - across / 2) * height * 1.1
        corners = _corners(left, low, width, height, random)
        tenths = round(mean * (0.6 + 0.8 * random()))
        mu_tenths = 98 + int(random() * 12)
        village.tenths += tenths
        village.mu_tenths += mu_tenths
        village.outline_square_metres += _square_metres(corners)
        species = SPECIES[int(random() * 10)]
        yield f"P{number + 1:04d}", village.code, species, mu_tenths / 10, tenths / 10, corners


def _corners(left, low, width, height, random):
    """West, east and so on of a rectangle with its corners slipped, to seven decimals as they are written."""
    slip = 0.00001
    right, top = left + width, low + height
    return (
        round(left + slip * random(), 7), round(low + slip * random(), 7),
        round(right + slip * random(), 7), round(low + slip * random(), 7),
        round(right + slip * random(), 7), round(top + slip * random(), 7),
        round(left + slip * random(), 7), round(top + slip * random(), 7),
    )


def _square_metres(corners):
    a, b, c, d, e, f, g, h = corners
    per_east, per_north = metres_per_degree((b + f) / 2)
    return abs((e - a) * (h - d) - (g - c) * (f - b)) / 2 * per_east * per_north


def _feature(pond):
    code, village, species, mu, tonnes, (a, b, c, d, e, f, g, h) = pond
    return (
        f'{{"type":"Feature","properties":{{"code":"{code}","village":"{village}","species":"{species}",'
        f'"area_mu":{mu},"feed_t":{tonnes}}},"geometry":{{"type":"Polygon","coordinates":'
        f"[[[{a},{b}],[{c},{d}],[{e},{f}],[{g},{h}],[{a},{b}]]]}}}}"
    )


def _wkt_row(pond):
    code, village, species, mu, tonnes, (a, b, c, d, e, f, g, h) = pond
    ring = f"{a} {b},{c} {d},{e} {f},{g} {h},{a} {b}"
    return f'{code},{village},{species},{mu},{tonnes},"POLYGON (({ring}))"\n'


def _point_row(pond):
    code, village, species, mu, tonnes, (a, b, _, _, e, f, _, _) = pond
    return f"{code},{village},{species},{mu},{tonnes},{(a + e) / 2:.7f},{(b + f) / 2:.7f}\n"


def write_truth(path, villages, count):
    with open(path, "w") as file:
        file.write("village,ponds,feedKilograms,areaSquareMetres,outlineSquareMetres,distanceMetres\n")
        for v in villages:
            area = v.mu_tenths / 10 * SQUARE_METRES_PER_MU
            distance = distance_metres(BRANCH, v.place)
            file.write(f"{v.code},{count},{v.tenths * 100},{area:.3f},{v.outline_square_metres:.3f},{distance:.4f}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), "points" in sys.argv[3:])
