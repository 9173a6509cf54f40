"""The page with the figures, and the same on the terminal."""

from dataclasses import dataclass

# Parts of every page.
MACHINE = """| | |
|---|---|
{machine}
"""

BARS = """| job | measured | bar | |
|---|---|---|---|
{bars}
"""

PAGE = (
    """# Benchmarks

Written by `scripts/bench`; `scripts/bench` on your machine writes it anew. Whole processes, release build, the median
of runs ({rounds} each) taken in turn with the peer; every answer was checked against the sums of the generator, and the exported
and the peers' files against the same, before its time counted. Ratios carry over to other machines, seconds do not.

Input: {ponds:,} ponds in 20,000 villages from a seed, GeoJSON {geojson:.0f} MB, CSV with WKT {csv:.0f} MB.

"""
    + MACHINE
    + """
## Bars

"""
    + BARS
    + """
## Figures

| job | seconds | processor seconds | peak memory, MB |
|---|---|---|---|
{figures}
"""
)

LARGE = (
    """# Ten million ponds

Written by `scripts/bench --large`. One question, villages of at least 10,000 t within 100 km: pondmap answers from totals
it keeps, the peers sum up. All three must name the villages that the generator knows.

"""
    + MACHINE
    + """
"""
    + BARS
    + """
| program | seconds |
|---|---|
{rows}
"""
)


@dataclass
class Bar:
    """One promise: what was measured, what was promised, and whether it holds."""

    job: str
    measured: str
    bar: str
    is_met: bool

    @property
    def line(self):
        return f"| {self.job} | {self.measured} | {self.bar} | {'met' if self.is_met else '**not met**'} |"


def figure_line(name, series):
    return f"| {name} | {series.seconds:.2f} | {series.processor_seconds:.2f} | {series.peak_megabytes:.0f} |"


def page(rounds, sizes, machine, bars, figures):
    """The whole page. `sizes` holds ponds, geojson and csv; `figures` (name, Series) pairs."""
    return PAGE.format(
        rounds=rounds, ponds=sizes["ponds"], geojson=sizes["geojson"] / 1e6, csv=sizes["csv"] / 1e6,
        machine="\n".join(f"| {name} | {value} |" for name, value in machine),
        bars="\n".join(bar.line for bar in bars),
        figures="\n".join(figure_line(name, series) for name, series in figures),
    )


def large_page(machine, bars, rows):
    """`rows` are (program, text) pairs."""
    return LARGE.format(
        machine="\n".join(f"| {name} | {value} |" for name, value in machine),
        bars="\n".join(bar.line for bar in bars),
        rows="\n".join(f"| {name} | {text} |" for name, text in rows),
    )
