#!/usr/bin/env python3
"""check-manifest.py DIR: checks that a published folder holds exactly the files of its manifest, each whole.

Prints what is wrong and exits 1; needs the shared library of xxHash.
"""
import ctypes
import ctypes.util
import json
import os
import sys

MANIFEST = ".laporan-manifest.json"
library = ctypes.CDLL(ctypes.util.find_library("xxhash") or "libxxhash.so.0")
library.XXH3_64bits.restype = ctypes.c_uint64
library.XXH3_64bits.argtypes = [ctypes.c_char_p, ctypes.c_size_t]


def problems(root):
    try:
        with open(os.path.join(root, MANIFEST), encoding="utf-8") as file:
            expected = json.load(file)["files"]
    except (OSError, ValueError, KeyError) as error:
        yield f"{MANIFEST}: {error}"
        return
    found = set()
    for folder, _, names in os.walk(root):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), root)
            found.add(path)
            if path not in expected:
                if path != MANIFEST:
                    yield f"{path}: not in the manifest"
                continue
            with open(os.path.join(root, path), "rb") as file:
                contents = file.read()
            mark = f"xxh3:{library.XXH3_64bits(contents, len(contents)):016x}"
            if mark != expected[path]:
                yield f"{path}: {mark}, not {expected[path]}"
    for path in sorted(expected.keys() - found):
        yield f"{path}: missing"


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    wrong = list(problems(sys.argv[1]))
    for line in wrong:
        print(f"{sys.argv[1]}: {line}", file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
