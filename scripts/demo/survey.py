"""The whole made-up survey: villages, ponds, farmers and sites in two rounds, and what must hold of them."""

from dataclasses import dataclass

from . import demand, figures, places, siting
from .dice import Dice
from .earth import area_mu
from .layout import block, hull
from .people import farmers_for, sites_for
from .ponds import Pond

FIRST_YEAR, SECOND_YEAR = 2025, 2026
# Villages of the second round, with the share of their ponds that was visited again.
VISITED_AGAIN = {
    "DS-HK": 0.35, "DS-DW": 1, "DS-YW": 0.8, "SH-YH": 1, "SH-LG": 0.6, "SH-DQ": 0.5, "TS-BX": 1, "TS-SB": 0.7,
    "QK-HK": 1, "ZW-XJ": 1, "ZW-XS": 0.6, "BZ-JG": 1, "BZ-NH": 0.5, "HL-DS": 1, "CX-TL": 1, "GM-GH": 0.8,
    "SZ-GX": 1, "CT-QK": 1,
}
EXACT, BELOW = "TS-HX", "SQ-DS"
EXACT_KILOGRAMS, BELOW_KILOGRAMS = 10_000_000, 9_964_000
WHOLLY_SURVEYED = {"loach-park", "reported", "shed-park", "snakehead"}


@dataclass
class Survey:
    villages: list
    sites: list
    coefficients: demand.Coefficients

    @property
    def farmers(self):
        return [f for v in self.villages for f in v.farmers]

    def ponds(self, year):
        """The ponds known by `year`."""
        return [p for v in self.villages for p in v.ponds if is_known(p, year)]


def is_known(pond, year):
    """Whether a round up to `year` brought the pond."""
    return year >= SECOND_YEAR or not pond.is_new


def make_survey(seed, species_file):
    """The same survey for the same seed."""
    dice, coefficients = Dice(seed), demand.Coefficients(species_file)
    villages = places.villages(dice)
    siting.settle(dice, villages)
    number = 0
    for village in villages:
        _dig(dice, village)
        village.farmers = farmers_for(dice, village, number)
        number += len(village.farmers)
        _ask(dice, village, coefficients)
    _visit_again(dice, villages, coefficients)
    _settle_totals(villages, coefficients)
    return Survey(villages, sites_for(dice, villages), coefficients)


def mark(village):
    """A village's mark as in its ponds' codes: `DS-HK`."""
    return f"{village.town[2]}-{village.mark}"


def outline(village):
    """The village's own polygon, round its ponds."""
    return hull(village.centre, [p.ring for p in village.ponds], 60)


def _dig(dice, village):
    rings = block(dice, village.centre, village.count, village.mu_range, dice.between(-40, 40))
    for number, ring in enumerate(rings, 1):
        ring = [(round(x, 9), round(y, 9)) for x, y in ring]
        pond = Pond(village, village.pond_code(number), ring, area_mu(ring))
        _tell_area(dice, pond)
        pond.aerators = dice.whole(1, 6) if dice.chance(0.3) else None
        village.ponds.append(pond)


def _tell_area(dice, pond):
    """Most farmers name an area, some the water alone, some neither."""
    if dice.chance(0.75):
        pond.area_mu = round(pond.outline_mu * dice.between(0.95, 1.04) * 2) / 2
        if dice.chance(0.3) and pond.village.farms not in ("shed", "shed-park"):
            pond.net_mu = round(pond.area_mu * dice.between(0.86, 0.98), 1)


def _ask(dice, village, coefficients):
    """The first round's figures: a few ponds of most villages stay unasked."""
    for pond in village.ponds:
        is_asked = village.farms in WHOLLY_SURVEYED or dice.chance(0.88)
        if is_asked and village.plain_name not in places.NEVER_SURVEYED:
            _first_year(dice, pond, coefficients)
    if village.plain_name in places.OUTLINED:
        for pond in village.ponds[:6]:
            pond.names_village = False
    if mark(village) not in VISITED_AGAIN and village.farms in ("loach", "carp", "reservoir", "mixed", "shed"):
        _tell_whole_farms(dice, village, coefficients)


def _first_year(dice, pond, coefficients):
    pond.seasons[FIRST_YEAR] = _first_season(dice, pond, coefficients)


def _first_season(dice, pond, coefficients):
    return figures.first_season(dice, pond.village, demand.net_mu(pond, ""), _estimate(pond, coefficients))


def _estimate(pond, coefficients):
    """What the pond would eat in a season by area alone."""
    return lambda season: demand.typical_kilograms(coefficients, season, demand.net_mu(pond, season.mode))


def _tell_whole_farms(dice, village, coefficients):
    """Two farmers of a village know only the tonnes of all their ponds together."""
    asked = [f for f in village.farmers if f.position and all(FIRST_YEAR in p.seasons for p in f.ponds)]
    for farmer in asked[:2]:
        total = 0
        for pond in farmer.ponds:
            season = pond.seasons[FIRST_YEAR]
            season.feed_kg = season.our_kg = season.stocking = season.yield_kg_mu = None
            total += _estimate(pond, coefficients)(season)
        farmer.feed_kg = round(total * dice.between(0.85, 1.15) / 1000) * 1000


def _visit_again(dice, villages, coefficients):
    for village in villages:
        share = VISITED_AGAIN.get(mark(village), 0)
        for pond in village.ponds[: int(len(village.ponds) * share)]:
            _next_year(dice, pond, coefficients)
        if share == 1:
            _dig_more(dice, village)
        for farmer in village.farmers if share else []:
            farmer.move_on(dice)


def _next_year(dice, pond, coefficients):
    season = pond.seasons.get(FIRST_YEAR) or _first_season(dice, pond, coefficients)
    pond.seasons[SECOND_YEAR] = figures.next_season(dice, season, _estimate(pond, coefficients))


def _dig_more(dice, village):
    """The last ponds of the block were dug after the first round: a point and an area, no outline yet."""
    for pond in village.ponds[-dice.whole(3, 6):]:
        pond.seasons.pop(FIRST_YEAR, None)
        pond.is_new = True
        pond.area_mu = pond.area_mu or round(pond.outline_mu * 2) / 2


def _settle_totals(villages, coefficients):
    """Moves reported tonnes a little so that two villages end where the demo needs them."""
    by_mark = {mark(v): v for v in villages}
    for key, wanted in ((EXACT, EXACT_KILOGRAMS), (BELOW, BELOW_KILOGRAMS)):
        _settle(by_mark[key], wanted, coefficients)


def _settle(village, wanted, coefficients):
    reporting = [p.seasons[FIRST_YEAR] for p in village.ponds if p.seasons[FIRST_YEAR].feed_kg is not None]
    total = demand.village_total(coefficients, village, village.ponds, FIRST_YEAR)["capacityKilograms"]
    reported = sum(s.feed_kg for s in reporting)
    factor = (wanted - total + reported) / reported
    for season in reporting:
        season.feed_kg = round(season.feed_kg * factor / 100) * 100
        if season.our_kg:
            season.our_kg = min(season.our_kg, season.feed_kg)
    total = demand.village_total(coefficients, village, village.ponds, FIRST_YEAR)["capacityKilograms"]
    reporting[-1].feed_kg += round((wanted - total) / 100) * 100
