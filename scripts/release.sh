#!/bin/sh
# release.sh: builds .build/laporan, the executable that needs neither Swift nor a library beyond the C library.
#
# On Linux the Swift runtime, libcmark, libyaml, xxhash, zlib, expat, SQLite and the C++ runtime are linked as archives.
# Of the argument parser one file is replaced: for an option of its own that nobody here uses it would bring Foundation
# along, a quarter of the executable.
set -eu
cd "$(dirname "$0")/.."
build=.build-release
product="swift build -c release --scratch-path $build --product laporan"

if [ "$(uname)" != Linux ]; then
    # The system has the Swift runtime.
    $product
    mkdir -p .build
    strip -o .build/laporan "$build/release/laporan"
    ls -l .build/laporan
    exit
fi

# A folder with archives alone, before all others: from it the linker can take nothing else.
archives=$PWD/$build/archives
rm -rf "$archives"
mkdir -p "$archives" .build
for library in libcmark:cmark yaml-0.1:yaml libxxhash:xxhash zlib:z expat:expat sqlite3:sqlite3; do
    package=${library%%:*}
    name=lib${library##*:}.a
    folder=$(pkg-config --variable=libdir "$package")
    if [ ! -f "$folder/$name" ]; then
        echo "$folder has no $name: install the library's development package" >&2
        exit 1
    fi
    ln -s "$folder/$name" "$archives/$name"
    sed "s|^libdir=.*|libdir=$archives|" \
        "$(pkg-config --variable=pcfiledir "$package")/$package.pc" >"$archives/$package.pc"
done
# Full-text search, R-trees, SQLite's own statistics and the loading of extensions, a third of a megabyte: no query could
# make the tables that they need, and none may load. SQLite asks for each by few functions; where they lie in files of
# their own, functions that do nothing take the place of these files.
if ar t "$archives/libsqlite3.a" | grep -qx fts5.o; then
    parts=$build/sqlite-parts
    rm -rf "$parts"
    mkdir -p "$parts"
    for part in Fts3Init Fts5Init RtreeInit DbstatRegister StmtVtabInit; do
        echo "int sqlite3$part(void *database) { return 0; }"
    done >"$parts/absent.c"
    for part in sqlite3CloseExtensions sqlite3AutoLoadExtensions sqlite3_reset_auto_extension; do
        echo "void $part(void *database) { }"
    done >>"$parts/absent.c"
    echo "int sqlite3_load_extension(void *database) { return 1; }" >>"$parts/absent.c"
    (cd "$parts" && ar x "$archives/libsqlite3.a" && rm -f fts*.o rtree.o dbstat.o stmt.o loadext.o && clang -O2 -c absent.c)
    rm "$archives/libsqlite3.a"
    ar rcs "$archives/libsqlite3.a" "$parts"/*.o
fi
runtime=$(clang -print-file-name=libstdc++.a)
if [ ! -f "$runtime" ]; then
    echo "libstdc++.a is missing: install the C++ compiler's development package" >&2
    exit 1
fi
ln -s "$runtime" "$archives/libstdc++.a"

rm -f "$build/release/laporan"  # The archives may have changed, which nobody else would notice.
swift package --scratch-path "$build" resolve
parser=$build/checkouts/swift-argument-parser/Sources/ArgumentParser/Utilities/Foundation.swift
if [ -f "$parser" ] && grep -q 'import Foundation' "$parser"; then
    chmod u+w "$parser"
    cat >"$parser" <<'END'
extension Error {
  func describe() -> String { String(describing: self) }
}

enum JSONEncoder {
  static func encode<T: Encodable>(_ value: T) -> String {
    "{\"error\": \"this executable was built without Foundation's JSON\"}"
  }
}
END
fi

# Not exported, unused functions can be left out, and equal ones become one. At a fixed address the executable needs
# none of the 50,000 relocations that would be 1.3 MB of it and a millisecond of each start. Nothing in it catches a C++
# exception, so the tables for unwinding, 3 MB, are left out too, and what only the compiler reads; the 64 kB that the
# runtime sets apart for crash reports are zeros, which no file has to hold. That no value changes while it is read is
# checked at run time by all other builds, and so by the tests.
script=$PWD/$build/no-unwinding.ld
cat >"$script" <<'END'
SECTIONS { /DISCARD/ : { *(.eh_frame) *(.gcc_except_table*) *(.swift_modhash) } } INSERT AFTER .text;
SECTIONS { swift5_backtrace (NOLOAD) : ALIGN(4096) { *(swift5_backtrace) } } INSERT AFTER .bss;
END
LAPORAN_SMALL=1 PKG_CONFIG_PATH=$archives $product --static-swift-stdlib \
    -Xlinker "-L$archives" -Xlinker --no-export-dynamic -Xlinker --icf=all -Xlinker -O2 -Xlinker --no-pie \
    -Xlinker "$script" -Xlinker --no-eh-frame-hdr -Xswiftc -use-ld=lld -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
    -Xswiftc -enforce-exclusivity=unchecked -Xswiftc -Osize
sh scripts/check-symbols.sh "$build/release"
strip -o .build/laporan "$build/release/laporan"
size=$(wc -c <.build/laporan)
if [ "$size" -gt 20000000 ]; then
    echo ".build/laporan has $size bytes; 20,000,000 is the most" >&2
    exit 1
fi
ls -l .build/laporan
echo "It needs from the system:"
ldd .build/laporan
