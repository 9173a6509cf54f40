"""Asks DuckDB the target question of a made-up world; prints the median seconds, then the villages.

    duck.py WORLD ROUNDS

Run by the Python that has the duckdb package.
"""

import sys
import time

import duckdb

QUESTION = """
    SELECT village FROM pond JOIN village USING (village)
    WHERE distanceMetres <= 100000 GROUP BY village HAVING sum(feed_t) >= 10000
"""


def main(world, rounds):
    database = duckdb.connect()
    ponds = f"read_csv('{world}/ponds.csv', types={{'village': 'VARCHAR', 'feed_t': 'DECIMAL(12,1)'}})"
    villages = f"read_csv('{world}/truth.csv', types={{'village': 'VARCHAR'}})"
    database.execute(f"CREATE TABLE pond AS SELECT village, feed_t FROM {ponds}")
    database.execute(f"CREATE TABLE village AS SELECT village, distanceMetres FROM {villages}")
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        rows = database.execute(QUESTION).fetchall()
        times.append(time.perf_counter() - start)
    print(sorted(times)[rounds // 2])
    print("\n".join(code for (code,) in rows))


main(sys.argv[1], int(sys.argv[2]))
