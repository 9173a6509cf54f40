"""What the program must answer on the demo, computed here and written to expected.json."""

import json

from .demand import sum_totals, village_total
from .earth import distance_metres
from .places import BRANCH, COUNTIES, TOWNS
from .survey import FIRST_YEAR, SECOND_YEAR, is_known

WITHIN_METRES, AT_LEAST_KILOGRAMS = 100_000, 10_000_000


def expected(survey, bad_rows):
    """Totals after each round, the targets, and the rows that must be refused."""
    years = {str(year): totals(survey, year) for year in (FIRST_YEAR, SECOND_YEAR)}
    again = sum(1 for p in survey.ponds(SECOND_YEAR) if SECOND_YEAR in p.seasons)
    return {
        "label": "示例",
        "branch": list(BRANCH),
        # The years' totals: 2025 when only the first file is in, 2026 when both are. Whole kilograms and square
        # metres of each pond may round one way there and another here.
        "toleranceKilogramsPerPond": 1,
        "toleranceMuPerPond": 0.001,
        "files": {
            "2025-R1.ovkml": {
                "ponds": len(survey.ponds(FIRST_YEAR)),
                "farmers": sum(1 for f in survey.farmers if f.position),
                "sites": len(survey.sites),
            },
            "2026-R2.csv": {
                "ponds": again,
                "newPonds": sum(1 for p in survey.ponds(SECOND_YEAR) if p.is_new),
                "rejected": [{"line": line, "reason": reason} for line, reason in bad_rows],
            },
        },
        "years": years,
        "targets": targets(years[str(SECOND_YEAR)]),
    }


def totals(survey, year):
    """Villages, towns and counties by code."""
    villages = {v.code: _village(survey, v, year) for v in survey.villages}
    towns = {t[0]: _above(t, t[3], villages) for t in TOWNS}
    counties = {c[0]: _above(c, c[2], towns) for c in COUNTIES}
    return {"villages": villages, "towns": towns, "counties": counties}


def targets(year):
    """At each level the codes within 100 km of the branch that reach 10,000 t, largest first."""
    return {level: _chosen(areas) for level, areas in year.items()}


def as_json(value):
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _village(survey, village, year):
    ponds = [p for p in village.ponds if is_known(p, year)]
    total = village_total(survey.coefficients, village, ponds, year)
    # Without a point of its own a village is placed by its ponds or its town: no distance is promised here.
    return {"name": village.name, "distanceMetres": _distance(village.place), **total}


def _above(row, place, below):
    parts = [total for code, total in below.items() if code.startswith(row[0])]
    return {"name": row[1], "distanceMetres": _distance(place), **sum_totals(parts)}


def _distance(place):
    return None if place is None else round(distance_metres(BRANCH, tuple(round(x, 6) for x in place)), 1)


def _chosen(areas):
    large = [(-t["capacityKilograms"], code) for code, t in areas.items() if _is_target(t)]
    return [code for _, code in sorted(large)]


def _is_target(total):
    capacity, distance = total["capacityKilograms"], total["distanceMetres"]
    return (capacity or 0) >= AT_LEAST_KILOGRAMS and distance is not None and distance <= WITHIN_METRES
