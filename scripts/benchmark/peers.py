"""The programs that pondmap is held against: GDAL's ogr2ogr, PostGIS and DuckDB."""

import os
import shutil
import subprocess
import sys

from clock import run
from truth import AT_LEAST_KILOGRAMS, WITHIN_METRES, expect

BRANCH_SQL = "ST_SetSRID(ST_MakePoint(119.12425, 34.84065), 4326)::geography"
# The rows of the pond layer, read from the store that pondmap made.
POND_ROWS = """
    SELECT hex(pond.uuid) AS id, 'pond' AS layer, pond.code, village.name AS village, season.year, season.species,
        pond.usedSquareMetres * 0.0015 AS netMu, pond.outlineSquareMetres * 0.0015 AS outlineMu,
        season.demandKilograms / 1000.0 AS tonnes,
        season.demandKilograms / (pond.usedSquareMetres * 1.5) AS tonnesPerMu,
        season.demandMethod AS method, pond.boundary
    FROM pond JOIN area AS village ON village.id = pond.villageID
    JOIN pondSeason AS season ON season.pondID = pond.id
"""


def to_spatialite(source, target):
    """ogr2ogr loading a GeoJSON into SpatiaLite, spatial index and all."""
    return ["ogr2ogr", "-f", "SQLite", "-dsco", "SPATIALITE=YES", "-nln", "ponds", str(target), str(source)]


def to_geojson(store, target):
    """ogr2ogr writing the same ponds from the same store."""
    return ["ogr2ogr", "-f", "GeoJSON", str(target), str(store), "-sql", " ".join(POND_ROWS.split())]


def postgis_seconds(world, truth, rounds):
    """Seconds of the target question in PostGIS, or why there are none; in a cluster thrown away after."""
    if not shutil.which("pg_virtualenv"):
        return None, "PostGIS is not installed"
    script = world / "postgis.sql"
    script.write_text(_postgis_script(world, rounds))
    done = subprocess.run(
        ["pg_virtualenv", "-v", "15", "psql", "-X", "-q", "-t", "-A", "-v", "ON_ERROR_STOP=1", "-f", str(script)],
        capture_output=True, text=True, check=False)
    if done.returncode:
        return None, "PostGIS failed: " + done.stderr.strip().splitlines()[-1]
    lines = done.stdout.split()
    times = [float(line.split("=")[1]) for line in lines if line.startswith("milliseconds=")]
    codes = [line for line in lines if line.isdigit()]
    expect("target villages in PostGIS", sorted(codes), sorted(code for code, _ in truth.targets()))
    return sorted(times)[len(times) // 2] / 1000, None


def _postgis_script(world, rounds):
    question = f"""
        SELECT village.code FROM village JOIN pond ON pond.village = village.code
        WHERE ST_DWithin(village.place::geography, {BRANCH_SQL}, {WITHIN_METRES})
        GROUP BY village.code HAVING sum(pond.feed_t) >= {AT_LEAST_KILOGRAMS // 1000} ORDER BY village.code"""
    timed = "\n".join(
        f"SELECT clock_timestamp() AS start \\gset\n{question} {'' if number == 0 else chr(92) + 'g /dev/null'}"
        f"{';' if number == 0 else ''}\n"
        "SELECT 'milliseconds=' || extract(epoch FROM clock_timestamp() - :'start'::timestamptz) * 1000;"
        for number in range(rounds))
    return f"""
        CREATE EXTENSION postgis;
        CREATE TABLE area (code text, name text, level text, parent text, lon float8, lat float8);
        CREATE TABLE pond (code text, village text, species text, area_mu numeric, feed_t numeric,
            lon float8, lat float8);
        \\copy area FROM '{world}/areas.csv' CSV HEADER
        \\copy pond FROM '{world}/ponds.csv' CSV HEADER
        CREATE TABLE village AS SELECT code, ST_SetSRID(ST_MakePoint(lon, lat), 4326) AS place FROM area
            WHERE level = 'village';
        CREATE INDEX ON village (code);
        CREATE INDEX ON pond (village);
        ANALYZE;
        {timed}
        """


def duckdb_seconds(folder, world, truth, rounds):
    """Seconds of the target question in DuckDB, given every village's distance, or why there are none."""
    python = folder / "duckdb" / "bin" / "python3"
    try:
        if not python.exists():
            run([sys.executable, "-m", "venv", folder / "duckdb"])
            run([python, "-m", "pip", "install", "-q", "duckdb"])
        answer = run([python, "-B", os.path.join(os.path.dirname(__file__), "duck.py"), world, str(rounds)]).output
    except SystemExit as failure:
        return None, "DuckDB: " + str(failure).strip().splitlines()[-1]
    seconds, *codes = answer.split()
    expect("target villages in DuckDB", sorted(codes), sorted(code for code, _ in truth.targets()))
    return float(seconds), None
