"""Times pondmap beside its peers; see scripts/bench."""

import argparse
import subprocess
import sys
from pathlib import Path

sys.dont_write_bytecode = True
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(HERE))

import large  # noqa: E402
import machine  # noqa: E402
import million  # noqa: E402
import nation  # noqa: E402
import wall  # noqa: E402
from clock import run  # noqa: E402
from ours import PondMap  # noqa: E402
from page import Bar, large_page, page  # noqa: E402
from truth import Truth  # noqa: E402

FOLDER = ROOT / "out" / "bench"
PAGE = ROOT / "docs" / "benchmarks.md"
WALL_PAGE = ROOT / "docs" / "benchmarks-print.md"
LARGE_PAGE = ROOT / "docs" / "benchmarks-large.md"


def main():
    options = parse()
    pondmap = PondMap(ROOT, FOLDER)
    rounds = 1 if options.quick else options.runs
    if options.print:
        return print_wall(pondmap, rounds, options)
    if options.large:
        return ask_large(pondmap, options)
    world, small = make_world(5 if options.quick else 50), make_world(2 if options.quick else 25)
    say("half of the ponds")
    small_export = export_of(pondmap, small)
    say(f"{Truth(world).ponds:,} ponds")
    series = million.Million(pondmap, world, Truth(world), FOLDER, rounds).measure()
    bars = million.bars(series, small_export)
    say("the country's villages")
    country = nation.measure(pondmap, ROOT.parent / "shared", rounds)
    if country:
        series[nation.NATION] = country
        bars.append(nation.bar(country))
    report(options, world, rounds, bars, series)


def parse():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="Times pondmap beside its peers.")
    parser.add_argument("--large", action="store_true", help="ten million ponds only, beside PostGIS and DuckDB, with a page of their own")
    parser.add_argument("--quick", action="store_true", help="a tenth of the ponds, one run, no page written")
    parser.add_argument("--print", action="store_true", help="wall sheets only, with a page of their own")
    parser.add_argument("--runs", type=int, default=3, metavar="N", help="runs of each job (3)")
    return parser.parse_args()


def print_wall(pondmap, rounds, options):
    FOLDER.mkdir(parents=True, exist_ok=True)
    bars, rows = wall.measure(pondmap, FOLDER, rounds)
    publish(wall.page(rounds, machine.description(ROOT), bars, rows), WALL_PAGE, bars, options)


def say(what):
    print(f"bench: {what}", flush=True)


def make_world(ponds_per_village, *kind):
    """The folder with the made-up ponds: made once, in a process of its own to keep this one small."""
    folder = FOLDER / f"world-{ponds_per_village}"
    stamp, made_by = folder / "made-by", (HERE / "world.py").read_text()
    if not stamp.exists() or stamp.read_text() != made_by:
        say(f"making {ponds_per_village * 20_000:,} ponds")
        command = [sys.executable, "-B", str(HERE / "world.py"), str(folder), str(ponds_per_village), *kind]
        subprocess.run(command, check=True)
        stamp.write_text(made_by)
    return folder


def export_of(pondmap, world):
    """The export of a small store: what memory it takes when there is little to hold."""
    store = pondmap.with_areas("small.sqlite", world / "areas.csv", "wgs84")
    run(pondmap.survey(store, world / "ponds.geojson"))
    return million.Series([run(pondmap.export(store, FOLDER / "small.geojson"))])


def ask_large(pondmap, options):
    world = make_world(500, "points")
    say("ten million ponds")
    rows, inside = large.measure(pondmap, world, Truth(world), FOLDER)
    bars = [Bar("targets on ten million ponds, inside the process", f"{inside * 1000:.2f} ms", "10 ms",
                inside <= 0.010)]
    publish(large_page(machine.description(ROOT), bars, rows), LARGE_PAGE, bars, options)


def report(options, world, rounds, bars, series):
    sizes = {"ponds": Truth(world).ponds}
    sizes |= {kind: (world / f"ponds.{kind}").stat().st_size for kind in ("geojson", "csv")}
    text = page(rounds, sizes, machine.description(ROOT), bars, list(series.items()))
    publish(text, PAGE, bars, options)


def publish(text, target, bars, options):
    """The page on the terminal and, unless in haste, in its file; a bar that is missed is a failure."""
    print(text)
    if not options.quick:
        target.parent.mkdir(exist_ok=True)
        target.write_text(text)
        say(f"wrote {target.relative_to(ROOT)}")
    missed = [bar.job for bar in bars if not bar.is_met]
    if missed and not options.quick:
        raise SystemExit("bench: not met: " + "; ".join(missed))


main()
