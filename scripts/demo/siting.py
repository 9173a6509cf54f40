"""Where in its town a village's ponds lie: side by side, inland of the sea, laver in front of it."""

from math import cos, hypot, pi, sin, sqrt

from .earth import SQUARE_METRES_PER_MU, metres_per_degree, offset
from .places import UNLOCATED

# Latitude and the longitude of the sea wall there, roughly.
SEA_WALL = [
    (34.60, 119.22), (34.80, 119.20), (34.86, 119.185), (34.95, 119.215), (35.04, 119.225), (35.12, 119.30),
]


def settle(dice, villages):
    """Gives every village its centre, the largest first, and most of them a place in the areas file."""
    taken = []
    for village in sorted(villages, key=lambda v: (-_radius(v), v.code)):
        village.centre = _free_spot(dice, village, taken)
        taken.append((village.centre, _radius(village)))
    for village in villages:
        office = offset(village.centre, dice.between(-300, 300), dice.between(-300, 300))
        village.place = None if village.plain_name in UNLOCATED else office


def _radius(village):
    middle = sum(village.mu_range) / 2 * SQUARE_METRES_PER_MU
    return sqrt(village.count * middle * 1.3) * 0.8


def _free_spot(dice, village, taken):
    """The first of many darts, thrown ever wider round the town, that hits nobody's ponds."""
    for throw in range(2000):
        reach = 2600 + throw * 8
        angle, far = dice.between(0, 2 * pi), sqrt(dice.between(0, 1)) * reach
        spot = offset(village.town[3], far * cos(angle), far * sin(angle))
        if village.farms == "laver":
            spot = (_sea_wall(spot[1]) + dice.between(0.02, 0.05), spot[1])
        if _is_free(village, spot, taken):
            return spot
    raise SystemExit(f"make-demo: no room for {village.name} in {village.town[1]}")


def _is_free(village, spot, taken):
    per_east, per_north = metres_per_degree(spot[1])
    if village.farms not in ("laver", "snakehead"):
        if spot[0] + _radius(village) / per_east > _sea_wall(spot[1]):
            return False
    return all(
        hypot((spot[0] - x) * per_east, (spot[1] - y) * per_north) > _radius(village) + radius + 150
        for (x, y), radius in taken
    )


def _sea_wall(latitude):
    for (south, first), (north, last) in zip(SEA_WALL, SEA_WALL[1:]):
        if latitude <= north:
            return first + (last - first) * (latitude - south) / (north - south)
    return SEA_WALL[-1][1]
