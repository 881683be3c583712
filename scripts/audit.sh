#!/bin/sh
# audit.sh [FOLDER]: third-party checks over a whole published site (public/), behind nginx with the configuration of
# the guide (docs/nginx.conf). The checkers lie in ../shared/tools, or where AUDIT_TOOLS says; one that is not there
# is named and left out. The only messages that are left out are those of scripts/audit-gaps.txt. AUDIT_PORT is the
# port that nginx listens on here, 8090.
set -u
cd "$(dirname "$0")/.."
site=$(cd "${1:-public}" && pwd) || exit 1
tools=${AUDIT_TOOLS:-../shared/tools}
[ -d "$tools" ] && tools=$(cd "$tools" && pwd)
gaps=scripts/audit-gaps.txt
port=${AUDIT_PORT:-8090}
base=$(sed -n 's/^base_url: *\([^ ]*\).*/\1/p' site.yml)
path=/${base#*://*/}
work=$(mktemp -d "${TMPDIR:-/tmp}/laporan-audit-XXXXXX")
started=
trap '[ -z "$started" ] || kill "$(cat "$work/nginx.pid")"; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
[ -d "$tools/venv/bin" ] && PATH=$tools/venv/bin:$PATH

ran=0
failed=
left_out=
check() { # NAME NEEDED COMMAND...   NEEDED: a program or a file without which it cannot be run
    name=$1
    needed=$2
    shift 2
    if [ ! -e "$needed" ] && ! command -v "$needed" >/dev/null; then
        echo "== $name: not run, there is no $needed"
        left_out="$left_out
  $name"
        return
    fi
    echo "== $name"
    ran=$((ran + 1))
    "$@" || failed="$failed
  $name"
}

files_are_there() {
    missing=0
    for file in index.html 404.html robots.txt sitemap.xml feed.xml data/datapackage.json .laporan-manifest.json; do
        [ -f "$site/$file" ] || { echo "  $file is missing"; missing=1; }
    done
    # Each language has a feed.
    for language in $(sed -n 's/^languages: *\[\([^]]*\)\].*/\1/p' site.yml | tr -d ',' | cut -d ' ' -f 2-); do
        [ -f "$site/$language/feed.xml" ] || { echo "  $language/feed.xml is missing"; missing=1; }
    done
    return $missing
}

# The Nu checker's messages without the gaps; what is left is a fault, be it error or warning.
html_is_valid() {
    sh "$tools/html_check.sh" "$site" >"$work/nu"
    status=$?
    [ "$status" -le 1 ] || { cat "$work/nu"; return 1; }
    awk -F '\t' '
        NR == FNR {
            if ($0 ~ /^#/ || NF < 2) next
            gap[++count] = "^(" $1 ")$"
            shown[count] = $1 "\n      because: " $2
            next
        }
        {
            message = $0
            sub(/^"[^"]*":[0-9.-]*: /, "", message)
            for (number = 1; number <= count; number++)
                if (message ~ gap[number]) { hits[number]++; next }
            print "  " $0
            left++
        }
        END {
            for (number = 1; number <= count; number++)
                printf "  left out %d times: %s\n", hits[number], shown[number]
            printf "  %d messages beside these\n", left
            exit left > 0
        }' "$gaps" "$work/nu"
}

links_lead_somewhere() {
    lychee --offline --include-fragments --no-progress --root-dir "$work/root" --index-files index.html \
        "$work/root$path"
}

serve() {
    sed -e "s#^    listen [^;]*;#    listen 127.0.0.1:$port;#" -e "s#^    root [^;]*;#    root $work/root;#" \
        -e "s#/laporan/404#${path}404#" docs/nginx.conf >"$work/server.conf"
    cat >"$work/nginx.conf" <<END
pid $work/nginx.pid;
worker_processes 1;
$([ "$(id -u)" -ne 0 ] || echo "user root;")
events {}
http {
    include /etc/nginx/mime.types;
    access_log off;
    client_body_temp_path $work/t1; proxy_temp_path $work/t2; fastcgi_temp_path $work/t3;
    uwsgi_temp_path $work/t4; scgi_temp_path $work/t5;
    include $work/server.conf;
}
END
    nginx -p "$work" -c "$work/nginx.conf" -e "$work/error.log" || { cat "$work/error.log"; return 1; }
    started=yes
    policy=$(sed -n 's/.*Content-Security-Policy "\(.*\)" always.*/\1/p' docs/nginx.conf)
    wrong=0
    for file in "" 404.html tidak-ada/ data/datapackage.json $(cd "$site" && find assets data -name '*.css' -o -name '*.csv' |
        LC_ALL=C sort | head -n 4); do
        curl -s -o "$work/body" -D "$work/head" "$origin$path$file"
        tr -d '\r' <"$work/head" | grep -Fqx "Content-Security-Policy: $policy" ||
            { echo "  $path$file is sent without the policy"; wrong=1; }
    done
    status=$(curl -s -o "$work/body" -w '%{http_code}' "$origin${path}tidak-ada/")
    [ "$status" = 404 ] && cmp -s "$work/body" "$site/404.html" ||
        { echo "  an unknown address gives $status and not 404.html"; wrong=1; }
    for file in .laporan-manifest.json data/ assets/; do
        status=$(curl -s -o /dev/null -w '%{http_code}' "$origin$path$file")
        [ "$status" = 404 ] || { echo "  $path$file gives $status, not 404"; wrong=1; }
    done
    return $wrong
}

# A page that the policy forbids something must be found out, or the check would prove nothing.
probe_sees_faults() {
    printf '<!doctype html><html lang="en"><title>x</title><p style="color:red">x' >"$work/root/forbidden.html"
    ! python3 "$tools/page_probe.py" --out "$work/shots" "$origin/forbidden.html" >"$work/probe" 2>&1 &&
        grep -q "Content Security Policy" "$work/probe"
}

quiet_if_fine() { # COMMAND...
    "$@" >"$work/out" 2>&1
    status=$?
    if [ "$status" -eq 0 ]; then echo "fine"; else cat "$work/out"; fi
    return $status
}

# What axe cannot decide is counted and not shown: mostly text in drawings, whose ground it does not see.
axe() { # OPTION... URL...
    python3 "$tools/axe_audit.py" "$@" >"$work/axe" 2>&1
    status=$?
    awk '/^  maybe / { skipped = 1; next } /^(  FAULT|[^ ])/ { skipped = 0 } !skipped' "$work/axe"
    return $status
}

mkdir -p "$work/root$path"
cp -R "$site/." "$work/root$path"
origin=http://127.0.0.1:$port
pages=$(cd "$site" && find . -name '*.html' | sed 's#^\./##' | LC_ALL=C sort)
# Pages that only send a reader on are left alone in the browser: it would look at where they lead to.
seen=$(cd "$site" && for page in $pages; do
    grep -qi 'http-equiv="\{0,1\}refresh' "$page" || echo "$page"
done)
urls=$(for page in $seen; do echo "$origin$path$page" | sed 's#index\.html$##'; done)
feeds=$(find "$site" -name feed.xml | LC_ALL=C sort)
linked=$(for page in $seen; do [ "$page" = 404.html ] || echo "$site/$page"; done)

echo "$site as $base: $(echo "$pages" | wc -l) HTML files, $(echo "$urls" | wc -l) of them pages"
echo "Left out of the Nu checker's messages, and nothing else anywhere:"
grep -v '^#' "$gaps" | sed 's/^/  /; s/\t/\n      because: /'

check "Files" "$site" files_are_there
check "Manifest" python3 python3 scripts/check-manifest.py "$site"
check "Full addresses, sitemap and JSON-LD of every page" python3 \
    python3 scripts/audit-addresses.py "$site" "$base"
check "Nu HTML checker: HTML, SVG, CSS" "$tools/html_check.sh" html_is_valid
check "lychee: links and anchors" lychee links_lead_somewhere
# shellcheck disable=SC2086 # lists of names without blanks
{
    [ -z "$feeds" ] || check "Feeds" "$tools/feed_check.py" python3 "$tools/feed_check.py" $feeds
    [ ! -f "$site/sitemap.xml" ] || check "Sitemap" "$tools/sitemap.xsd" \
        xmllint --noout --schema "$tools/sitemap.xsd" "$site/sitemap.xml"
    check "JSON-LD" "$tools/jsonld_check.py" python3 "$tools/jsonld_check.py" $linked
    check "Data Package" frictionless quiet_if_fine frictionless validate "$site/data/datapackage.json"
    check "nginx with the guide's configuration" nginx serve
    if [ -n "$started" ]; then
        check "The probe sees what the policy forbids" "$tools/page_probe.py" probe_sees_faults
        check "Content-Security-Policy and requests off the origin, in Chromium" "$tools/page_probe.py" \
            python3 "$tools/page_probe.py" --out "$work/shots" $urls
        check "axe, light" "$tools/axe_audit.py" axe $urls
        check "axe, dark" "$tools/axe_audit.py" axe --dark $urls
        check "axe, phone" "$tools/axe_audit.py" axe --phone $urls
        check "axe, phone, dark" "$tools/axe_audit.py" axe --phone --dark $urls
    fi
    check "Hosts that Chromium looks up" "$tools/net_log.py" \
        quiet_if_fine python3 "$tools/net_log.py" "$work/root" $(for page in $seen; do echo "${path#/}$page"; done)
}

echo
[ -z "$left_out" ] || echo "Not run:$left_out"
if [ -n "$failed" ]; then
    echo "Failed:$failed"
    exit 1
fi
echo "$ran checks passed."
