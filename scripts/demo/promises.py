"""What the demo promises its readers; the script refuses to write a survey that does not keep it."""

from .expected import AT_LEAST_KILOGRAMS, WITHIN_METRES
from .survey import BELOW, EXACT, EXACT_KILOGRAMS, mark


def broken_promises(survey, expected):
    """A sentence for each promise not kept."""
    year = expected["years"]["2026"]
    by_mark = {mark(v): year["villages"][v.code] for v in survey.villages}
    capacity = {key: total["capacityKilograms"] for key, total in by_mark.items()}
    large = {key for key, kilograms in capacity.items() if (kilograms or 0) >= AT_LEAST_KILOGRAMS}
    far = by_mark["JP-DT"]["distanceMetres"]
    checks = [
        (large == {"DS-HK", EXACT, "JP-DT"}, f"villages above are {sorted(large)}"),
        (capacity[EXACT] == EXACT_KILOGRAMS, f"{EXACT} has {capacity[EXACT]} kg"),
        (9_900_000 <= capacity[BELOW] < AT_LEAST_KILOGRAMS - 1000, f"{BELOW} has {capacity[BELOW]} kg"),
        (far > WITHIN_METRES + 5000, f"JP-DT lies {far} m away"),
        (year["towns"]["320707115"]["capacityKilograms"] >= AT_LEAST_KILOGRAMS, "沙河镇 is no 万吨镇"),
        (2800 <= len(survey.ponds(2026)) <= 3300, f"{len(survey.ponds(2026))} ponds"),
        (all(2 <= p.outline_mu <= 30 for p in survey.ponds(2026)), "a pond is not 2 to 30 mu"),
    ]
    return [sentence for is_kept, sentence in checks if not is_kept]
