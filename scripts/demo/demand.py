"""Feed demand of ponds, villages and towns, from the demo's own figures by the rules in docs/targets.md.

Nothing here reads what the program wrote: the end-to-end test holds the program's answer to this one.
"""

import csv

from .figures import species_code

EXTRAPOLATION_SHARE = 0.85
# Net water as a share of what a farmer or an outline says, dikes included; other modes count whole.
NET_RATIOS = {"小棚": 0.70, "虾蟹混养": 0.88, "海水池塘虾蟹贝混养": 0.88}


class Coefficients:
    """The typical figures of data/species.csv."""

    def __init__(self, path):
        with open(path, encoding="utf-8-sig", newline="") as file:
            self._rows = {row["code"]: row for row in csv.DictReader(file)}

    def tonnes_per_mu(self, code):
        return float(self._rows[code]["feed_t_mu_typ"])

    def feed_per_growth(self, code):
        """Kilograms of compound feed for one kilogram grown."""
        return float(self._rows[code]["fcr_typ"]) * float(self._rows[code]["compound_share_now"])

    def own_growth(self, code):
        """The share of a yield that grew in the pond, and was not stocked."""
        return 1 - float(self._rows[code]["stock_ratio"])


def net_mu(pond, mode):
    """Net water: as told, else the area or the outline times the mode's share."""
    if pond.net_mu is not None:
        return pond.net_mu
    return (pond.area_mu if pond.area_mu is not None else pond.outline_mu) * NET_RATIOS.get(mode, 1.0)


def pond_kilograms(coefficients, season, net):
    """What one pond eats in a year by its own figures; `None` is unknown, which is not zero."""
    if season is None or not season.species:
        return None
    if season.feed_kg is not None:
        return season.feed_kg
    code = species_code(season.species[0][0], season.mode)
    if season.stocking is not None:
        count, grams_in, grams_out, living = season.stocking
        return count * living / 100 * (grams_out - grams_in) / 1000 * coefficients.feed_per_growth(code)
    if season.yield_kg_mu is not None:
        return season.yield_kg_mu * net * coefficients.own_growth(code) * coefficients.feed_per_growth(code)
    return typical_kilograms(coefficients, season, net)


def typical_kilograms(coefficients, season, net):
    """By area alone: net mu times the species' tonnes, share by share."""
    return sum(
        net * 1000 * coefficients.tonnes_per_mu(species_code(name, season.mode)) * share / 100
        for name, share in season.species
    )


def village_total(coefficients, village, ponds, year):
    """Counts, net mu and kilograms of a village in `year`, with `ponds` those that are known by then."""
    known = {id(p): _kilograms(coefficients, p, year) for p in ponds}
    net = {id(p): net_mu(p, _mode(p, year)) for p in ponds}
    _spread_totals(village, ponds, known, net)
    surveyed = sum(round(kg) for kg in known.values() if kg is not None)
    surveyed_net = sum(net[k] for k, kg in known.items() if kg is not None)
    open_net = sum(net.values()) - surveyed_net
    is_known = surveyed_net > 0
    guessed = round(open_net * surveyed / surveyed_net * EXTRAPOLATION_SHARE) if is_known else 0
    return {
        "ponds": len(ponds),
        "netMu": round(sum(net.values()), 3),
        "surveyedNetMu": round(surveyed_net, 3),
        "surveyedKilograms": surveyed if is_known else None,
        "extrapolatedKilograms": guessed if is_known else None,
        "capacityKilograms": surveyed + guessed if is_known else None,
    }


def sum_totals(totals):
    """A town or county: everything below it."""
    capacities = [t["capacityKilograms"] for t in totals if t["capacityKilograms"] is not None]
    return {
        "ponds": sum(t["ponds"] for t in totals),
        "netMu": round(sum(t["netMu"] for t in totals), 3),
        "capacityKilograms": sum(capacities) if capacities else None,
    }


def _mode(pond, year):
    season = pond.newest_season(year)
    return season.mode if season else ""


def _kilograms(coefficients, pond, year):
    season = pond.newest_season(year)
    return pond_kilograms(coefficients, season, net_mu(pond, _mode(pond, year)))


def _spread_totals(village, ponds, known, net):
    """A farmer's own total stands for his ponds without tonnes: shared out by net mu."""
    for farmer in village.farmers:
        if farmer.feed_kg is not None:
            own = [id(p) for p in ponds if p.farmer is farmer]
            whole = sum(net[k] for k in own)
            for k in own:
                known[k] = farmer.feed_kg * net[k] / whole
