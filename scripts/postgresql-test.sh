#!/bin/sh
# postgresql-test.sh [LAPORAN]: starts a PostgreSQL server of its own and checks queries of it as a user does: a small
# site, built with a server that answers, is slow, goes away, or never comes. Installs Debian's postgresql and python3
# where they are missing. Prints ok or not ok for each check.
set -u
cd "$(dirname "$0")/.."
laporan=$(realpath "${1:-.build/release/laporan}")
[ -x "$laporan" ] || { echo "There is no $laporan: make tool" >&2; exit 4; }

binaries() { find /usr/lib/postgresql/*/bin -maxdepth 0 2>/dev/null | LC_ALL=C sort -V | tail -1; }
if [ -z "$(binaries)" ] || ! command -v python3 >/dev/null || ! command -v psql >/dev/null; then
    echo "Installing postgresql and python3"
    # The package's own server is not wanted.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
        echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
        postgresql python3 libpq5 openssl >/dev/null || exit 4
fi
bin=$(binaries)

work=$(mktemp -d /tmp/laporan-postgresql-XXXXXX)
site=$work/site
# The server refuses to run as root.
as=
if [ "$(id -u)" -eq 0 ]; then
    as="runuser -u postgres --"
    chown postgres "$work"
    chmod 755 "$work"
fi
pids=
end() {
    for pid in $pids; do kill "$pid" 2>/dev/null; done
    $as "$bin/pg_ctl" -D "$work/data" -m immediate -w stop >/dev/null 2>&1
    rm -rf "$work"
}
trap end EXIT
trap 'exit 130' INT TERM

passed=0
failed=0
ok() { passed=$((passed + 1)); echo "ok      $1"; }
not_ok() {
    failed=$((failed + 1))
    echo "not ok  $1"
    sed 's/^/        | /' "$work/output" | head -30
}

free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
port=$(free_port)
proxy_port=$(free_port)
password='rahasia kali'

# --- the server

start() { $as "$bin/pg_ctl" -D "$work/data" -l "$work/log" -w -t 60 start >/dev/null; }
stop() { $as "$bin/pg_ctl" -D "$work/data" -m fast -w stop >/dev/null; }

printf 'pemilik\n' >"$work/pw"
chmod 644 "$work/pw"
mkdir "$work/socket" && chmod 777 "$work/socket"
$as "$bin/initdb" -D "$work/data" -U pemilik -A scram-sha-256 --pwfile="$work/pw" -E UTF8 --locale=C.UTF-8 \
    >/dev/null || exit 4
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
    -keyout "$work/server.key" -out "$work/server.crt" 2>/dev/null
if [ -s "$work/server.crt" ]; then
    install -m 600 ${as:+-o postgres} "$work/server.key" "$work/data/server.key"
    install -m 644 ${as:+-o postgres} "$work/server.crt" "$work/data/server.crt"
    tls=on
else
    tls=off
fi
$as sh -c "cat >>'$work/data/postgresql.conf'" <<END
listen_addresses = '127.0.0.1'
port = $port
unix_socket_directories = '$work/socket'
fsync = off
max_wal_size = 4GB
max_connections = 20
ssl = $tls
END
start || { cat "$work/log"; exit 4; }
# As the owner of the database.
owner() { PGPASSWORD=pemilik psql -qAtX -h 127.0.0.1 -p "$port" -U pemilik -d postgres "$@"; }
owner >/dev/null <<END || exit 4
CREATE ROLE pembaca LOGIN PASSWORD '$password';
CREATE TYPE tingkat AS ENUM ('baik', 'buruk');
CREATE TABLE peserta (provinsi text, tahun integer, jumlah bigint, iuran numeric(20, 2));
INSERT INTO peserta VALUES ('Aceh', 2017, 4700000, 25500.50), ('Bali', 2017, 3200000, NULL),
    ('Aceh', 2018, 4900000, 25500.50), ('Bali', 2018, 3400000, 51000.00);
CREATE UNLOGGED TABLE kejadian AS SELECT n AS id, n % 34 AS provinsi, n % 12 + 1 AS bulan, (n::bigint * 7919 % 1000)::integer AS nilai
    FROM generate_series(1, 10000000) AS n;
CREATE SEQUENCE urutan;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO pembaca;
GRANT USAGE ON SEQUENCE urutan TO pembaca;
ANALYZE kejadian;
END

# A way to the server that can be cut: after so many bytes of answers, or never (0).
cat >"$work/proxy.py" <<'END'
import socket, sys, threading
listening, port, limit = socket.socket(), int(sys.argv[2]), int(sys.argv[3])
listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
listening.bind(("127.0.0.1", int(sys.argv[1])))
listening.listen()
def copy(source, target, limit):
    count = 0
    try:
        while chunk := source.recv(65536):
            count += len(chunk)
            if limit and count > limit: break
            target.sendall(chunk)
    except OSError: pass
    for end in (source, target):
        try: end.shutdown(socket.SHUT_RDWR)
        except OSError: pass
while True:
    client, server = listening.accept()[0], socket.create_connection(("127.0.0.1", port))
    threading.Thread(target=copy, args=(client, server, 0), daemon=True).start()
    threading.Thread(target=copy, args=(server, client, limit), daemon=True).start()
END
proxy() {
    python3 "$work/proxy.py" "$proxy_port" "$port" "$1" &
    proxy_pid=$!
    pids="$pids $proxy_pid"
    python3 - "$proxy_port" <<'END'
import socket, sys, time
for _ in range(100):
    try: socket.create_connection(("127.0.0.1", int(sys.argv[1]))).close(); break
    except OSError: time.sleep(0.05)
END
}

# --- the site

address() { echo "postgresql://pembaca:rahasia%20kali@127.0.0.1:$1/postgres"; }
GUDANG_URL=$(address "$port")
export GUDANG_URL

# site [KEYS]: a new site whose page shows the dataset 'hasil', with further keys of the connection.
new_site() {
    rm -rf "$site"
    mkdir -p "$site/content/data"
    cat >"$site/site.yml" <<END
title: Gudang
base_url: https://example.org/
connections:
  gudang: {engine: postgresql, url: "\${GUDANG_URL}", retries: 0${1:+, $1}}
END
    cat >"$site/content/index.md" <<'END'
---
title: Hasil
---
```{table}
id: hasil
caption: Hasil
data: hasil
```
END
}

# query NAME: the dataset NAME, from standard input.
query() { { echo "-- connection: gudang"; cat; } >"$site/content/data/$1.sql"; }

# run CODE COMMAND [OPTION…]: runs the tool and says whether its exit code was CODE.
run() {
    code=$1
    shift
    timeout 120 "$laporan" "$@" --source "$site" >"$work/output" 2>&1
    found=$?
    [ "$found" -eq "$code" ] || { echo "exit code $found, not $code" >>"$work/output"; return 1; }
}
says() {
    for text in "$@"; do
        grep -qF -- "$text" "$work/output" || { echo "does not say: $text" >>"$work/output"; return 1; }
    done
}
# refuses NAME TEXT…: building fails, says each text, leaves public/ alone, and has no password in what it says.
refuses() {
    name=$1
    shift
    rm -rf "$site/public"
    if run 1 build && says "$@" && [ ! -e "$site/public" ] && ! grep -q rahasia "$work/output"; then
        ok "$name"
        sed -n '1,3p' "$work/output" | sed 's/^/        /'
    else
        not_ok "$name"
    fi
}
published() { cat "$site/public/data/hasil.csv" 2>/dev/null || find "$site/public" -name 'hasil*.csv' -exec cat {} +; }
# gives NAME CSV: building succeeds and publishes the rows.
gives() {
    if run 0 build && published | tr -d '\r' >"$work/csv" && printf '%s\n' "$2" | cmp -s - "$work/csv"; then
        ok "$1"
    else
        cat "$work/csv" >>"$work/output" 2>/dev/null
        not_ok "$1"
    fi
}
now() { date +%s.%N; }
since() { echo "$(now) $1" | awk '{ printf "%.2f", $1 - $2 }'; }

echo "$("$bin/postgres" --version), $(nproc) cores"

# --- answers

new_site
query hasil <<'END'
SELECT provinsi, sum(jumlah)::bigint AS jumlah FROM peserta GROUP BY provinsi ORDER BY provinsi
END
gives "a query's answer is a dataset" "provinsi,jumlah
Aceh,9600000
Bali,6600000"

query hasil <<'END'
SELECT provinsi, jumlah FROM peserta WHERE tahun = :tahun AND provinsi <> :bukan ORDER BY provinsi;
END
cat >"$site/content/data/datapackage.yml" <<'END'
resources:
  - name: hasil
    path: hasil.sql
    parameters: {tahun: 2018, bukan: "x' OR 'a' = 'a"}
    schema:
      fields:
        - {name: provinsi, type: string, constraints: {unique: true}}
        - {name: jumlah, type: integer, constraints: {minimum: 1}}
END
gives "parameters are bound, and the schema is checked" "provinsi,jumlah
Aceh,4900000
Bali,3400000"
sed -i 's/minimum: 1}/minimum: 4000000}/' "$site/content/data/datapackage.yml"
refuses "a row that breaks the schema" "'3400000' in column 'jumlah'"

new_site
query hasil <<'END'
SELECT true AS b, 1::int2 AS i2, 9007199254740993 AS i8, 0.1::float8 AS f, 12345.6789::numeric AS n, 'x'::char(4) AS c,
    'baik'::tingkat AS e, date '2018-02-15' AS d, timestamp '2018-02-15 09:30' AS ts,
    timestamptz '2018-02-15 09:30+07' AS tz, time '09:30' AS t, interval '1 year 2 days' AS iv, '{"a": 1}'::jsonb AS j,
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8'::uuid AS u, NULL::integer AS kosong
END
gives "each type has its column" 'b,i2,i8,f,n,c,e,d,ts,tz,t,iv,j,u,kosong
true,1,9007199254740993,0.1,12345.6789,x,baik,2018-02-15,2018-02-15T09:30:00,2018-02-15T02:30:00Z,09:30:00,P1Y2D,"{""a"": 1}",6ba7b810-9dad-11d1-80b4-00c04fd430c8,'

new_site
cat >"$site/content/index.md" <<'END'
---
title: Hasil
params: {tahun: 2018}
---
```{sql} hasil
-- connection: gudang
SELECT provinsi, jumlah FROM peserta WHERE tahun = {{ page.params.tahun }} ORDER BY 1
```

```{table}
id: hasil
caption: Hasil
data: hasil
```
END
if run 0 build && grep -rq "4[.,]\{0,1\}900[.,]\{0,1\}000" "$site/public/index.html"; then
    ok "a block of a page is a query, with the page's values"
else
    not_ok "a block of a page is a query, with the page's values"
fi

# --- what the server refuses, and what no dataset can be

new_site
echo "SELECT provinsi, jumlh FROM peserta" | query hasil
refuses "an unknown column" "hasil.sql:2:18: error: the server refuses the query: column \"jumlh\" does not exist (SQLSTATE 42703)" "help: perhaps you meant"
echo "SELEC 1" | query hasil
refuses "a syntax error" "hasil.sql:2:1: error:" "syntax error at or near \"SELEC\""
echo "SELECT 1 AS a; DROP TABLE peserta" | query hasil
refuses "two statements" "hasil.sql:2:16: error: a second statement begins here"
echo "DELETE FROM peserta" | query hasil
refuses "a statement that writes" "queries cannot write: 'DELETE' is not allowed"
echo "WITH x AS (INSERT INTO peserta VALUES ('Papua') RETURNING *) SELECT * FROM x" | query hasil
refuses "a query that writes" "hasil.sql:2:12: error: queries cannot write: 'INSERT' is not allowed"
echo "SELECT nextval('urutan') AS n" | query hasil
refuses "a function that writes" "queries cannot write: cannot execute nextval() in a read-only transaction"
if [ "$(owner -c 'SELECT count(*) FROM peserta')" = 4 ] && [ "$(owner -c 'SELECT is_called FROM urutan')" = f ]; then
    ok "nothing was written"
else
    not_ok "nothing was written"
fi
echo "SELECT '{1,2}'::int[] AS a, 5::money AS uang" | query hasil
refuses "types that no column has" "column 'a' is of the type integer[]" "help: write array_to_string(a, ', ')" "help: write uang::numeric"
echo "SELECT 'NaN'::float8 AS x, date '0044-03-15 BC' AS d, 'infinity'::timestamp AS t" | query hasil
refuses "values that no cell has" "'NaN' in column 'x', row 1 is no number" "'0044-03-15 BC' in column 'd', row 1 is no date" "'infinity' in column 't'"
echo "SELECT 1, 2 AS a, 3 AS a" | query hasil
refuses "columns without names of their own" "column 1, '?column?', has no name" "two columns of the answer are called 'a'"
echo "SELECT * FROM peserta WHERE tahun = :tahn" | query hasil
refuses "a parameter without a value" "':tahn' has no value"

# --- how much, and how long

echo "SELECT n FROM generate_series(1, 50000000) AS n" | query hasil
began=$(now)
refuses "50 million rows" "more than 1000000 rows" "help: aggregate in the query, or raise 'rows'"
echo "        after $(since "$began") s"
sleep 0.5
if [ "$(owner -c "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'laporan'")" = 0 ]; then
    ok "and the server does not go on with them"
else
    owner -c "SELECT state, query FROM pg_stat_activity WHERE application_name = 'laporan'" >"$work/output"
    not_ok "and the server does not go on with them"
fi
new_site "timeout: 1"
echo "SELECT 1 AS n FROM pg_sleep(30)" | query hasil
began=$(now)
refuses "a query that takes too long" "the query took longer than 1 s" "raise 'timeout' of the connection 'gudang'"
echo "        after $(since "$began") s"
new_site "timeout: 4"
echo "SELECT 1 AS n FROM pg_sleep(30)" | query hasil
# The process of the session that runs the query; the brackets keep the pattern from finding itself.
session() { $as pgrep -f '[p]ostgres: pembaca.*SELECT' | head -1; }
(
    while [ -z "$(session)" ]; do sleep 0.1; done
    kill -STOP "$(session)"
) &
stopper=$!
began=$(now)
refuses "a server that falls silent" "'gudang': nothing came from 127.0.0.1:$port for"
echo "        after $(since "$began") s"
kill "$stopper" 2>/dev/null
kill -CONT "$(session)" 2>/dev/null

# --- connections

new_site
echo "SELECT n, repeat('x', 1000) AS x FROM generate_series(1, 20000) AS n" | query hasil
proxy 3000000
GUDANG_URL=$(address "$proxy_port")
refuses "a connection that is cut in the midst of the rows" "'gudang': the connection ended after" "none of which is used"
kill "$proxy_pid" 2>/dev/null
GUDANG_URL=$(address "$port")
cat <<'END' | query hasil
SELECT n, CASE WHEN n = 2000 THEN pg_terminate_backend(pg_backend_pid()) END AS x FROM generate_series(1, 5000) AS n
END
refuses "a session that is terminated" "'gudang': the connection ended" "terminating connection due to administrator command"

new_site
echo "SELECT 1 AS n" | query hasil
GUDANG_URL=$(address "$port" | sed 's/kali/salah/')
refuses "a wrong password" "cannot connect to 127.0.0.1:$port: password authentication failed"
GUDANG_URL=$(address 1)
refuses "a server that is not there" "cannot connect to 127.0.0.1:1: connection to server"
GUDANG_URL=db:rahasia@gudang
refuses "an address that is none" "site.yml:4:3: error: 'gudang': the address in 'GUDANG_URL' does not start with postgresql://"
unset GUDANG_URL
refuses "a variable that is not set" "the environment has no variable 'GUDANG_URL'"
sed -i 's|"${GUDANG_URL}"|"postgresql://pembaca:rahasia@127.0.0.1/x"|' "$site/site.yml"
refuses "an address in the file" "site.yml:4:37: error: the address of 'gudang' must come from an environment variable"
GUDANG_URL=$(address "$port")
export GUDANG_URL

# site [KEYS]: a new site whose page shows the dataset 'hasil', with further keys of the connection.
new_site() {
    rm -rf "$site"
    mkdir -p "$site/content/data"
    cat >"$site/site.yml" <<END
title: Gudang
base_url: https://example.org/
connections:
  gudang: {engine: postgresql, url: "\${GUDANG_URL}", retries: 0${1:+, $1}}
END
    cat >"$site/content/index.md" <<'END'
---
title: Hasil
---
```{table}
id: hasil
caption: Hasil
data: hasil
```
END
}

# query NAME: the dataset NAME, from standard input.
query() { { echo "-- connection: gudang"; cat; } >"$site/content/data/$1.sql"; }

# run CODE COMMAND [OPTION…]: runs the tool and says whether its exit code was CODE.
run() {
    code=$1
    shift
    timeout 120 "$laporan" "$@" --source "$site" >"$work/output" 2>&1
    found=$?
    [ "$found" -eq "$code" ] || { echo "exit code $found, not $code" >>"$work/output"; return 1; }
}
says() {
    for text in "$@"; do
        grep -qF -- "$text" "$work/output" || { echo "does not say: $text" >>"$work/output"; return 1; }
    done
}
# refuses NAME TEXT…: building fails, says each text, leaves public/ alone, and has no password in what it says.
refuses() {
    name=$1
    shift
    rm -rf "$site/public"
    if run 1 build && says "$@" && [ ! -e "$site/public" ] && ! grep -q rahasia "$work/output"; then
        ok "$name"
        sed -n '1,3p' "$work/output" | sed 's/^/        /'
    else
        not_ok "$name"
    fi
}
published() { cat "$site/public/data/hasil.csv" 2>/dev/null || find "$site/public" -name 'hasil*.csv' -exec cat {} +; }
# gives NAME CSV: building succeeds and publishes the rows.
gives() {
    if run 0 build && published | tr -d '\r' >"$work/csv" && printf '%s\n' "$2" | cmp -s - "$work/csv"; then
        ok "$1"
    else
        cat "$work/csv" >>"$work/output" 2>/dev/null
        not_ok "$1"
    fi
}
now() { date +%s.%N; }
since() { echo "$(now) $1" | awk '{ printf "%.2f", $1 - $2 }'; }

echo "$("$bin/postgres" --version), $(nproc) cores"

# --- answers

new_site
query hasil <<'END'
SELECT provinsi, sum(jumlah)::bigint AS jumlah FROM peserta GROUP BY provinsi ORDER BY provinsi
END
gives "a query's answer is a dataset" "provinsi,jumlah
Aceh,9600000
Bali,6600000"

query hasil <<'END'
SELECT provinsi, jumlah FROM peserta WHERE tahun = :tahun AND provinsi <> :bukan ORDER BY provinsi;
END
cat >"$site/content/data/datapackage.yml" <<'END'
resources:
  - name: hasil
    path: hasil.sql
    parameters: {tahun: 2018, bukan: "x' OR 'a' = 'a"}
    schema:
      fields:
        - {name: provinsi, type: string, constraints: {unique: true}}
        - {name: jumlah, type: integer, constraints: {minimum: 1}}
END
gives "parameters are bound, and the schema is checked" "provinsi,jumlah
Aceh,4900000
Bali,3400000"
sed -i 's/minimum: 1}/minimum: 4000000}/' "$site/content/data/datapackage.yml"
refuses "a row that breaks the schema" "'3400000' in column 'jumlah'"

new_site
query hasil <<'END'
SELECT true AS b, 1::int2 AS i2, 9007199254740993 AS i8, 0.1::float8 AS f, 12345.6789::numeric AS n, 'x'::char(4) AS c,
    'baik'::tingkat AS e, date '2018-02-15' AS d, timestamp '2018-02-15 09:30' AS ts,
    timestamptz '2018-02-15 09:30+07' AS tz, time '09:30' AS t, interval '1 year 2 days' AS iv, '{"a": 1}'::jsonb AS j,
    '6ba7b810-9dad-11d1-80b4-00c04fd430c8'::uuid AS u, NULL::integer AS kosong
END
gives "each type has its column" 'b,i2,i8,f,n,c,e,d,ts,tz,t,iv,j,u,kosong
true,1,9007199254740993,0.1,12345.6789,x,baik,2018-02-15,2018-02-15T09:30:00,2018-02-15T02:30:00Z,09:30:00,P1Y2D,"{""a"": 1}",6ba7b810-9dad-11d1-80b4-00c04fd430c8,'

new_site
cat >"$site/content/index.md" <<'END'
---
title: Hasil
params: {tahun: 2018}
---
```{sql} hasil
-- connection: gudang
SELECT provinsi, jumlah FROM peserta WHERE tahun = {{ page.params.tahun }} ORDER BY 1
```

```{table}
id: hasil
caption: Hasil
data: hasil
```
END
if run 0 build && grep -rq "4[.,]\{0,1\}900[.,]\{0,1\}000" "$site/public/index.html"; then
    ok "a block of a page is a query, with the page's values"
else
    not_ok "a block of a page is a query, with the page's values"
fi

# --- what the server refuses, and what no dataset can be

new_site
echo "SELECT provinsi, jumlh FROM peserta" | query hasil
refuses "an unknown column" "hasil.sql:2:18: error: the server refuses the query: column \"jumlh\" does not exist (SQLSTATE 42703)" "help: perhaps you meant"
echo "SELEC 1" | query hasil
refuses "a syntax error" "hasil.sql:2:1: error:" "syntax error at or near \"SELEC\""
echo "SELECT 1 AS a; DROP TABLE peserta" | query hasil
refuses "two statements" "hasil.sql:2:16: error: a second statement begins here"
echo "DELETE FROM peserta" | query hasil
refuses "a statement that writes" "queries cannot write: 'DELETE' is not allowed"
echo "WITH x AS (INSERT INTO peserta VALUES ('Papua') RETURNING *) SELECT * FROM x" | query hasil
refuses "a query that writes" "hasil.sql:2:12: error: queries cannot write: 'INSERT' is not allowed"
echo "SELECT nextval('urutan') AS n" | query hasil
refuses "a function that writes" "queries cannot write: cannot execute nextval() in a read-only transaction"
if [ "$(owner -c 'SELECT count(*) FROM peserta')" = 4 ] && [ "$(owner -c 'SELECT is_called FROM urutan')" = f ]; then
    ok "nothing was written"
else
    not_ok "nothing was written"
fi
echo "SELECT '{1,2}'::int[] AS a, 5::money AS uang" | query hasil
refuses "types that no column has" "column 'a' is of the type integer[]" "help: write array_to_string(a, ', ')" "help: write uang::numeric"
echo "SELECT 'NaN'::float8 AS x, date '0044-03-15 BC' AS d, 'infinity'::timestamp AS t" | query hasil
refuses "values that no cell has" "'NaN' in column 'x', row 1 is no number" "'0044-03-15 BC' in column 'd', row 1 is no date" "'infinity' in column 't'"
echo "SELECT 1, 2 AS a, 3 AS a" | query hasil
refuses "columns without names of their own" "column 1, '?column?', has no name" "two columns of the answer are called 'a'"
echo "SELECT * FROM peserta WHERE tahun = :tahn" | query hasil
refuses "a parameter without a value" "':tahn' has no value"

# --- how much, and how long

echo "SELECT n FROM generate_series(1, 50000000) AS n" | query hasil
began=$(now)
refuses "50 million rows" "more than 1000000 rows" "help: aggregate in the query, or raise 'rows'"
echo "        after $(since "$began") s"
sleep 0.5
if [ "$(owner -c "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'laporan'")" = 0 ]; then
    ok "and the server does not go on with them"
else
    owner -c "SELECT state, query FROM pg_stat_activity WHERE application_name = 'laporan'" >"$work/output"
    not_ok "and the server does not go on with them"
fi
new_site "timeout: 1"
echo "SELECT 1 AS n FROM pg_sleep(30)" | query hasil
began=$(now)
refuses "a query that takes too long" "the query took longer than 1 s" "raise 'timeout' of the connection 'gudang'"
echo "        after $(since "$began") s"
new_site "timeout: 4"
echo "SELECT 1 AS n FROM pg_sleep(30)" | query hasil
# The process of the session that runs the query; the brackets keep the pattern from finding itself.
session() { $as pgrep -f '[p]ostgres: pembaca.*SELECT' | head -1; }
(
    while [ -z "$(session)" ]; do sleep 0.1; done
    kill -STOP "$(session)"
) &
stopper=$!
began=$(now)
refuses "a server that falls silent" "'gudang': nothing came from 127.0.0.1:$port for"
echo "        after $(since "$began") s"
kill "$stopper" 2>/dev/null
kill -CONT "$(session)" 2>/dev/null

# --- connections

new_site
echo "SELECT n, repeat('x', 1000) AS x FROM generate_series(1, 20000) AS n" | query hasil
proxy 3000000
GUDANG_URL=$(address "$proxy_port")
refuses "a connection that is cut in the midst of the rows" "'gudang': the connection ended after" "none of which is used"
kill "$proxy_pid" 2>/dev/null
GUDANG_URL=$(address "$port")
cat <<'END' | query hasil
SELECT n, CASE WHEN n = 2000 THEN pg_terminate_backend(pg_backend_pid()) END AS x FROM generate_series(1, 5000) AS n
END
refuses "a session that is terminated" "'gudang': the connection ended" "terminating connection due to administrator command"

new_site
echo "SELECT 1 AS n" | query hasil
GUDANG_URL=$(address "$port" | sed 's/kali/salah/')
refuses "a wrong password" "cannot connect to 127.0.0.1:$port: password authentication failed"
GUDANG_URL=$(address 1)
refuses "a server that is not there" "cannot connect to 127.0.0.1:1: connection to server"
GUDANG_URL=db:rahasia@gudang
refuses "an address that is none" "site.yml:4:3: error: 'gudang': the address in 'GUDANG_URL' does not start with postgresql://"
unset GUDANG_URL
refuses "a variable that is not set" "the environment has no variable 'GUDANG_URL'"
sed -i 's|"${GUDANG_URL}"|"postgresql://pembaca:rahasia@127.0.0.1/x"|' "$site/site.yml"
run 1 build && says "site.yml:4:38: error: the address of 'gudang' must come from an environment variable" &&
    ok "an address in the file" || not_ok "an address in the file"
GUDANG_URL=$(address "$port")
export GUDANG_URL

new_site
echo "SELECT 1 AS n" | query hasil
mkdir "$work/empty" && : >"$work/empty/libpq.so.5"
LD_LIBRARY_PATH=$work/empty
export LD_LIBRARY_PATH
refuses "a machine without libpq" "need the library libpq" "help: install it: Debian's package is libpq5"
unset LD_LIBRARY_PATH

if [ "$tls" = on ]; then
    new_site "sslmode: verify-full, sslrootcert: ca.pem"
    echo "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()" | query hasil
    cp "$work/server.crt" "$site/ca.pem"
    GUDANG_URL=$(address "$port" | sed 's/127.0.0.1/localhost/')
    gives "TLS with a verified certificate" "ssl
true"
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=other -keyout "$work/other.key" -out "$site/ca.pem" 2>/dev/null
    refuses "a certificate of nobody trusted" "certificate verify failed"
    GUDANG_URL=$(address "$port")
fi

# --- snapshots

new_site
echo "SELECT provinsi, sum(jumlah)::bigint AS jumlah FROM peserta GROUP BY provinsi ORDER BY 1" | query hasil
if run 0 build --clock 2018-02-15T09:30:00+07:00 && ls "$site"/.laporan/snapshots/gudang-*.snapshot >/dev/null; then
    ok "a build keeps a snapshot of each answer"
else
    not_ok "a build keeps a snapshot of each answer"
fi
cp -r "$site/public" "$work/public"
stop
if run 0 build --offline --clock 2018-02-18T09:30:00+07:00 && says "snapshot of 2018-02-15T02:30:00Z, 3 days old" &&
    diff -r "$site/public/data" "$work/public/data" >>"$work/output" && cmp "$site/public/index.html" "$work/public/index.html"; then
    ok "--offline builds the same from it while the server is down, and says its date"
else
    not_ok "--offline builds the same from it while the server is down, and says its date"
fi
if run 1 build && says "cannot connect to 127.0.0.1:$port" "help: --offline would use the snapshot of 2018-02-15T02:30:00Z" &&
    diff -r "$site/public" "$work/public" >>"$work/output"; then
    ok "a server that is down fails the build, public/ stays, and the snapshot is offered"
    head -3 "$work/output" | sed 's/^/        /'
else
    not_ok "a server that is down fails the build, public/ stays, and the snapshot is offered"
fi
sed -i 's/ORDER BY 1/ORDER BY 2/' "$site/content/data/hasil.sql"
if run 1 build --offline && says "there is no snapshot of what 'gudang' answers to this" "help: build once without --offline"; then
    ok "--offline does not use another query's answer"
else
    not_ok "--offline does not use another query's answer"
fi
sed -i 's/ORDER BY 2/ORDER BY 1/' "$site/content/data/hasil.sql"
for file in "$site"/.laporan/snapshots/*.snapshot; do printf 'X' | dd of="$file" bs=1 seek=90 conv=notrunc 2>/dev/null; done
if run 1 build --offline && says "cannot be used: it is damaged" "help: build once"; then
    ok "a damaged snapshot is not used"
else
    not_ok "a damaged snapshot is not used"
fi
sed -i 's/retries: 0/retries: 4/' "$site/site.yml"
(sleep 2; start) &
if run 0 build && published | grep -q "Aceh,9600000"; then
    ok "a server that comes up meanwhile answers: the connection is tried again"
else
    not_ok "a server that comes up meanwhile answers: the connection is tried again"
fi
wait

# --- a preview asks once

new_site
echo "SELECT provinsi, sum(jumlah)::bigint AS jumlah FROM peserta GROUP BY provinsi ORDER BY 1" | query hasil
owner -c "ALTER SYSTEM SET log_statement = 'all'" -c "SELECT pg_reload_conf()" >/dev/null
before=$(grep -c "execute laporan" "$work/log")
serve_port=$(free_port)
"$laporan" serve --source "$site" --port "$serve_port" >"$work/output" 2>&1 &
serve_pid=$!
pids="$pids $serve_pid"
sleep 2
echo "Satu lagi." >>"$site/content/index.md"
sleep 2
echo "Dan lagi." >>"$site/content/index.md"
sleep 2
python3 -c "import urllib.request as r; print(r.urlopen('http://127.0.0.1:$serve_port/').read().decode())" >>"$work/output" 2>&1
kill "$serve_pid"
wait "$serve_pid" 2>/dev/null
after=$(grep -c "execute laporan" "$work/log")
echo "queries before $before, after $after" >>"$work/output"
if [ $((after - before)) -eq 1 ] && grep -q "Dan lagi" "$work/output"; then
    ok "a preview that is built three times asks the server once"
else
    not_ok "a preview that is built three times asks the server once"
fi
owner -c "ALTER SYSTEM RESET log_statement" -c "SELECT pg_reload_conf()" >/dev/null

# --- aggregation where the records are

new_site
sql="SELECT provinsi, bulan, count(*) AS jumlah, avg(nilai)::float8 AS rata, sum(nilai) AS total FROM kejadian GROUP BY 1, 2 ORDER BY 1, 2"
echo "$sql" | query hasil
export PGPASSWORD="$password"
began=$(now)
psql -qAtX -h 127.0.0.1 -p "$port" -U pembaca -d postgres -c "$sql" >"$work/rows"
theirs=$(since "$began")
began=$(now)
if run 0 data show hasil --csv && [ "$(($(wc -l <"$work/output") - 1))" -eq "$(wc -l <"$work/rows")" ]; then
    ours=$(since "$began")
    ok "10,000,000 rows there are $(wc -l <"$work/rows") here: psql $theirs s, laporan data show $ours s"
else
    not_ok "10,000,000 rows are aggregated in the server"
fi
sql="SELECT id, provinsi, nilai, 'baris ' || id % 1000 AS teks FROM kejadian WHERE id <= 1000000"
echo "$sql" | query hasil
began=$(now)
psql -qAtX -h 127.0.0.1 -p "$port" -U pembaca -d postgres -c "$sql" >"$work/rows"
theirs=$(since "$began")
began=$(now)
if run 0 data list && says 1000000; then
    ok "1,000,000 rows of four columns: psql $theirs s, laporan data list $(since "$began") s"
else
    not_ok "1,000,000 rows of four columns"
fi

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
