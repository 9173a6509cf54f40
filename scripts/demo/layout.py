"""How ponds lie: blocks of rectangles, two ranks back to back between canals, turned and gently bent."""

from math import cos, pi, radians, sin, sqrt

from .earth import SQUARE_METRES_PER_MU, metres_per_degree, offset

DIKE_METRES = (3, 6)
CANAL_METRES = (8, 15)
CORNER_SLIP_METRES = 0.8


def block(dice, origin, count, mu_range, degrees):
    """`count` open rings of longitude and latitude around `origin`, in the order a surveyor walks them."""
    rectangles = _rectangles(dice, count, mu_range)
    width = max(r[2] for r in rectangles)
    height = max(r[3] for r in rectangles)
    bend = dice.between(-0.02, 0.02) * width
    turn = radians(degrees)

    def place(x, y):
        x, y = x - width / 2, y - height / 2 + bend * sin((x / width) * pi)
        return offset(origin, x * cos(turn) - y * sin(turn), x * sin(turn) + y * cos(turn))

    return [[place(x, y) for x, y in _worn(dice, r)] for r in rectangles]


def hull(origin, rings, margin_metres):
    """A village outline: eight-cornered, round the block with a margin."""
    per_east, per_north = metres_per_degree(origin[1])
    plane = [((x - origin[0]) * per_east, (y - origin[1]) * per_north) for ring in rings for x, y in ring]
    corners = []
    for step in range(8):
        angle = step * pi / 4
        reach = max(x * cos(angle) + y * sin(angle) for x, y in plane) + margin_metres
        corners.append((angle, reach))
    return [offset(origin, *_crossing(a, b)) for a, b in zip(corners, corners[1:] + corners[:1])]


def _crossing(first, second):
    """Where two sides, each given by its direction and reach, meet."""
    (a, reach_a), (b, reach_b) = first, second
    det = cos(a) * sin(b) - sin(a) * cos(b)
    return (reach_a * sin(b) - reach_b * sin(a)) / det, (reach_b * cos(a) - reach_a * cos(b)) / det


def _rectangles(dice, count, mu_range):
    """(left, bottom, right, top) in metres: ranks filled from the west until they are long enough."""
    middle = (mu_range[0] + mu_range[1]) / 2 * SQUARE_METRES_PER_MU
    length = sqrt(count * middle * 1.15) * dice.between(1.0, 1.4)
    rectangles, bottom, rank = [], 0.0, 0
    while len(rectangles) < count:
        depth = sqrt(middle * dice.between(1.4, 2.2))
        rectangles += _rank(dice, count - len(rectangles), bottom, depth, length, mu_range)
        bottom += depth + dice.between(*(DIKE_METRES if rank % 2 == 0 else CANAL_METRES))
        rank += 1
    return rectangles


def _rank(dice, count, bottom, depth, length, mu_range):
    found, left = [], dice.between(0, 12)
    while left < length and len(found) < count:
        width = dice.between(*mu_range) * SQUARE_METRES_PER_MU / depth
        found.append((left, bottom, left + width, bottom + depth))
        left += width + dice.between(*DIKE_METRES)
    return found


def _worn(dice, rectangle):
    """The rectangle as ten years leave it: corners slipped, some cut, some walked the other way round."""
    left, bottom, right, top = rectangle
    corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
    slip = CORNER_SLIP_METRES
    ring = [(x + dice.between(-slip, slip), y + dice.between(-slip, slip)) for x, y in corners]
    if dice.chance(0.2):
        ring = _cut(dice, ring)
    return ring[::-1] if dice.chance(0.3) else ring


def _cut(dice, ring):
    """One corner cut off, where the canal turns."""
    last, first = ring[-1], ring[0]
    part = dice.between(0.08, 0.2)
    start = (first[0] + (last[0] - first[0]) * part, first[1] + (last[1] - first[1]) * part)
    end = (first[0] + (ring[1][0] - first[0]) * part, first[1] + (ring[1][1] - first[1]) * part)
    return [end] + ring[1:] + [start]
