"""The part `data`: reading and summing up a large table, ours against pyarrow.csv and DuckDB; started by bench.sh.

Each step runs in a process of its own, in turns; seconds are the processor's for one thread, as those of a clock tell what
else the machine does, and the clock's for all threads. DATA_ROWS says how many rows (20 million), DATA_ROUNDS how often.
"""
import os
import pathlib
import statistics
import subprocess
import sys

ROWS = int(os.environ.get("DATA_ROWS", "200000" if os.environ.get("QUICK") == "1" else "20000000"))
ROUNDS = int(os.environ.get("DATA_ROUNDS", "3"))
OURS = os.environ.get("OURS_DATA", "Benchmarks/Data/.build/release/databench")
FILE = pathlib.Path(f".build/bench/enrollment-{ROWS}.csv")
HERE = pathlib.Path(__file__).parent

PEER = r'''
import resource, sys, time
what, path = sys.argv[1:]
def measured(name, body):
    wall, before = time.perf_counter(), time.process_time()
    result = body()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(name, time.perf_counter() - wall, time.process_time() - before, peak)
    return result
TYPES = {"period": "DATE", "province_code": "VARCHAR", "province": "VARCHAR", "segment": "VARCHAR", "sex": "VARCHAR",
         "participants": "BIGINT", "premium": "DOUBLE", "status": "VARCHAR"}
GROUP = "select province, segment, sum(participants), sum(premium), count(*) from {} group by 1, 2"
if what.startswith("arrow"):
    import pyarrow as pa
    import pyarrow.csv as csv
    kinds = {"DATE": pa.date32(), "BIGINT": pa.int64(), "DOUBLE": pa.float64(),
             "VARCHAR": pa.dictionary(pa.int32(), pa.string()) if "codes" in what else pa.string()}
    options = csv.ConvertOptions(
        column_types={name: kinds[kind] for name, kind in TYPES.items()}, strings_can_be_null=True)
    threads = csv.ReadOptions(use_threads="all" in what)
    measured("read", lambda: csv.read_csv(path, read_options=threads, convert_options=options))
else:
    import duckdb
    base = duckdb.connect()
    base.execute("set threads=1")
    base.execute("set enable_progress_bar=false")  # It writes between the lines.
    source = f"read_csv('{path}', header=true, delim=',', quote='\"', columns={TYPES})"
    if "direct" in what:
        measured("read", lambda: base.execute(GROUP.format(source)).fetchall())
        sys.exit()
    measured("read", lambda: base.execute(f"create table t as select * from {source}"))
    for _ in range(5):
        rows = measured("group", lambda: base.execute(GROUP.format("t")).fetchall())
    for row in rows:
        print("row", ";".join(str(round(cell) if isinstance(cell, float) else cell) for cell in row), sep=" ")
'''


def run(command):
    """The figures of each step (the median where it was repeated), and the rows that were printed."""
    output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    steps, rows = {}, set()
    for line in output.splitlines():
        name, rest = line.split(" ", 1)
        if name == "row":
            rows.add(rest)
        elif name == "fault":
            sys.exit(f"Data: {rest}")
        else:
            steps.setdefault(name, []).append([float(cell) for cell in rest.split()])
    return {name: [statistics.median(figures) for figures in zip(*all_)] for name, all_ in steps.items()}, rows


def data(table):
    FILE.parent.mkdir(parents=True, exist_ok=True)
    if not FILE.exists():
        subprocess.run([sys.executable, HERE / "enrollment.py", str(ROWS), FILE], check=True)
    cores = str(os.cpu_count())
    ours = lambda mode, width="1": [OURS, mode, width, FILE]
    peer = lambda what: [sys.executable, "-c", PEER, what, str(FILE)]
    commands = {
        "ours": ours("group"), "ours, without a schema": ours("inferred"), "ours, in parts": ours("parts"),
        "ours, all cores": ours("typed", cores), "ours, in parts, all cores": ours("parts", cores),
        "pyarrow": peer("arrow"), "pyarrow, text as codes": peer("arrow codes"),
        "pyarrow, all cores": peer("arrow all"), "DuckDB": peer("duckdb"), "DuckDB, from the file": peer("duckdb direct"),
    }
    figures = {key: [] for key in commands}
    sums = {}
    for _ in range(ROUNDS):
        for key, command in commands.items():
            steps, rows = run(command)
            figures[key].append(steps)
            if rows:
                sums[key] = rows
    if sums["ours"] != sums["DuckDB"]:
        sys.exit("Data: the sums differ")

    def median(key, step, figure):
        return statistics.median(steps[step][figure] for steps in figures[key])

    def ratio(key, step, figure, other, other_step):
        return statistics.median(
            mine[step][figure] / theirs[other_step][figure]
            for mine, theirs in zip(figures[key], figures[other]))

    print(f"Data: {ROWS} rows, {FILE.stat().st_size >> 20} MiB, {ROUNDS} rounds, {cores} cores")
    table(("reads", "s", "processor s", "peak MiB"),
          [(key, *(f"{median(key, 'read', figure):.2f}" for figure in (0, 1)), f"{median(key, 'read', 2):.0f}")
           for key in commands])
    table(("sums by two columns", "s", "processor s"),
          [(key, *(f"{median(key, 'group', figure):.3f}" for figure in (0, 1))) for key in ("ours", "DuckDB")])

    def end_to_end(steps):
        return steps["bytes"][1] + steps["read"][1] + steps["group"][1]

    whole = statistics.median(
        end_to_end(mine) / theirs["read"][1]
        for mine, theirs in zip(figures["ours"], figures["DuckDB, from the file"]))
    table(("ratio, less is better for us", ""), [
        # Both read the file in parts.
        ("typed read to pyarrow's, one thread", f"{ratio('ours, in parts', 'read', 1, 'pyarrow', 'read'):.2f}"),
        ("the same, of bytes in memory", f"{ratio('ours', 'read', 1, 'pyarrow', 'read'):.2f}"),
        ("peak of memory to pyarrow's", f"{ratio('ours, in parts', 'read', 2, 'pyarrow', 'read'):.2f}"),
        ("typed read to pyarrow's with text as codes",
         f"{ratio('ours, in parts', 'read', 1, 'pyarrow, text as codes', 'read'):.2f}"),
        ("typed read to pyarrow's, all cores, by the clock",
         f"{ratio('ours, in parts, all cores', 'read', 0, 'pyarrow, all cores', 'read'):.2f}"),
        ("typed read to DuckDB's, one thread", f"{ratio('ours, in parts', 'read', 1, 'DuckDB', 'read'):.2f}"),
        ("sums of a table in memory to DuckDB's", f"{ratio('ours', 'group', 1, 'DuckDB', 'group'):.2f}"),
        ("from the file to sums, to DuckDB's", f"{whole:.2f}"),
    ])
