"""The million ponds: imported, asked and exported, by pondmap and by ogr2ogr in turn."""

from dataclasses import dataclass

from clock import Series, in_turn, run
from page import Bar
from peers import to_geojson, to_spatialite
from truth import check_export, check_peer_file, check_store, check_targets

IMPORT, CSV, PEER_IMPORT = "import GeoJSON", "import CSV", "ogr2ogr GeoJSON to SpatiaLite"
TARGETS, EXPORT, PEER_EXPORT = "targets", "export aquaculture", "ogr2ogr the same rows to GeoJSON"


@dataclass
class Million:
    """The jobs of one made-up world. `folder` holds the stores and whatever is written."""

    pondmap: object
    world: object
    truth: object
    folder: object
    rounds: int

    def measure(self):
        """A Series for each job, every answer checked."""
        base = self.pondmap.with_areas("areas.sqlite", self.world / "areas.csv", "wgs84")
        series = self._imports(base)
        series[TARGETS] = self._targets()
        return series | self._exports()

    def _imports(self, base):
        ours = self.pondmap
        features, table, peer = (self.folder / n for n in ("ponds.sqlite", "table.sqlite", "peer.sqlite"))
        source, rows = self.world / "ponds.geojson", self.world / "ponds.csv"
        series = in_turn({
            IMPORT: (lambda: ours.copy(base, features.name), ours.survey(features, source)),
            PEER_IMPORT: (lambda: ours.fresh(peer.name), to_spatialite(source, peer)),
            CSV: (lambda: ours.copy(base, table.name), ours.survey(table, rows)),
        }, self.rounds)
        check_store(self.truth, features)
        check_store(self.truth, table)
        check_peer_file(self.truth, peer)
        return series

    def _targets(self):
        command = self.pondmap.targets(self.folder / "ponds.sqlite")
        series = Series([run(command) for _ in range(max(7, self.rounds))])
        check_targets(self.truth, series.output)
        return series

    def _exports(self):
        store = self.folder / "ponds.sqlite"
        own, peer = self.folder / "own.geojson", self.folder / "peer.geojson"
        series = in_turn({
            EXPORT: (lambda: own.unlink(missing_ok=True), self.pondmap.export(store, own)),
            PEER_EXPORT: (lambda: peer.unlink(missing_ok=True), to_geojson(store, peer)),
        }, self.rounds)
        for file in (own, peer):
            check_export(self.truth, file, "tonnes", lambda p: p.get("layer") == "pond")
        return series


def bars(series, small):
    """What was promised of a million ponds; `small` is the same export of half of them."""
    ratio = series[PEER_IMPORT].seconds / series[IMPORT].seconds
    export_ratio = series[PEER_EXPORT].seconds / series[EXPORT].seconds
    csv_ratio = series[CSV].seconds / series[IMPORT].seconds
    growth = series[EXPORT].peak_megabytes / small.peak_megabytes
    return [
        Bar("GeoJSON into the store, against ogr2ogr into SpatiaLite", f"{ratio:.1f} times as fast",
            "5 times", ratio >= 5),
        Bar("CSV, against our GeoJSON", f"{csv_ratio:.2f} of its time", "no slower", csv_ratio <= 1.02),
        _peak("peak memory of the GeoJSON import", series[IMPORT]),
        _peak("peak memory of the CSV import", series[CSV]),
        _inside(series[TARGETS]),
        Bar("targets, whole process", f"{series[TARGETS].seconds:.3f} s", "0.3 s",
            series[TARGETS].seconds <= 0.3),
        Bar("export aquaculture, against ogr2ogr to GeoJSON", f"{export_ratio:.1f} times as fast",
            "6 times", export_ratio >= 6),
        Bar("peak memory of the export, against half of the ponds",
            f"{series[EXPORT].peak_megabytes:.0f} MB, {growth:.2f} times", "flat: 1.25 times",
            growth <= 1.25),
    ]


def _peak(job, series):
    return Bar(job, f"{series.peak_megabytes:.0f} MB", "250 MB", series.peak_megabytes <= 250)


def _inside(series):
    inside = series.inside_seconds
    if inside is None:
        raise SystemExit("bench: 'pondmap targets' told no 'timing targets …' with PONDMAP_TIMING=1")
    return Bar("targets, inside the process", f"{inside * 1000:.2f} ms", "5 ms", inside <= 0.005)
