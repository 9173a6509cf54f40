"""All villages of the country, 666,655 of them, loaded as areas."""

import gzip
import shutil

from clock import in_turn
from page import Bar
from truth import expect, reading

NATION = "areas of the whole country"
VILLAGES = 666_655


def measure(pondmap, shared, rounds):
    """A Series, or `None` where the file is not there."""
    packed = shared / "data" / "areas" / "national_villages_2016_gcj02.csv.gz"
    if not packed.exists():
        print(f"  skipped: {packed.name} is not beside the checkout", flush=True)
        return None
    table = pondmap.folder / "nation.csv"
    with gzip.open(packed) as source, open(table, "wb") as target:
        shutil.copyfileobj(source, target)
    store = pondmap.folder / "nation.sqlite"
    job = (lambda: pondmap.new(store.name), _load(pondmap, store, table))
    series = in_turn({NATION: job}, rounds)[NATION]
    with reading(store) as database:
        (count,) = database.execute("SELECT count(*) FROM area WHERE level = 'village'").fetchone()
    expect("villages of the country", count, VILLAGES)
    return series


def bar(series):
    return Bar("666,655 villages of the country", f"{series.seconds:.1f} s", "15 s", series.seconds <= 15)


def _load(pondmap, store, table):
    return pondmap.command(store, "areas", table, "--datum", "gcj02")
