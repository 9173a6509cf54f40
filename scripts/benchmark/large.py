"""Ten million ponds, and one question."""

from clock import Series, run
from peers import duckdb_seconds, postgis_seconds
from truth import check_store, check_targets

ROUNDS = 7


def measure(pondmap, world, truth, folder):
    """(program, text) rows for the page, and the seconds inside pondmap."""
    store = pondmap.with_areas("large.sqlite", world / "areas.csv", "wgs84")
    loaded = run(pondmap.survey(store, world / "ponds.csv"))
    print(f"  import: {loaded.seconds:.1f} s, {loaded.peak_bytes / 1e6:.0f} MB", flush=True)
    check_store(truth, store, has_outlines=False)
    series = Series([run(pondmap.targets(store)) for _ in range(ROUNDS)])
    check_targets(truth, series.output)
    rows = [
        ("pondmap, inside the process", f"{series.inside_seconds:.4f}"),
        ("pondmap, whole process", f"{series.seconds:.3f}"),
        _row("PostGIS", *postgis_seconds(world, truth, ROUNDS)),
        _row("DuckDB, distances given", *duckdb_seconds(folder, world, truth, ROUNDS)),
    ]
    return rows, series.inside_seconds


def _row(name, seconds, reason):
    return name, f"{seconds:.3f}" if reason is None else reason
