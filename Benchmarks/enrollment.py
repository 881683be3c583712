"""enrollment.py ROWS FILE: writes the table that the part `data` reads, the same bytes each time.

Fifty bytes a row, as a monthly extract of enrollment has them: 20 million rows are 1 GB. Some cells are empty, one text in
a thousand is quoted.
"""

import sys

PROVINCES = [
    ("11", "Aceh"), ("12", "Sumatera Utara"), ("13", "Sumatera Barat"), ("14", "Riau"), ("15", "Jambi"),
    ("16", "Sumatera Selatan"), ("17", "Bengkulu"), ("18", "Lampung"), ("21", "Kepulauan Riau"),
    ("31", "DKI Jakarta"), ("32", "Jawa Barat"), ("33", "Jawa Tengah"), ("34", "DI Yogyakarta"),
    ("35", "Jawa Timur"), ("36", "Banten"), ("51", "Bali"), ("52", "Nusa Tenggara Barat"),
    ("61", "Kalimantan Barat"), ("64", "Kalimantan Timur"), ("71", "Sulawesi Utara"),
    ("73", "Sulawesi Selatan"), ("81", "Maluku"), ("82", "Maluku Utara"), ("91", "Papua"),
]
SEGMENTS = ["PBI APBN", "PBI APBD", "PPU PN", "PPU BU", "PBPU", "BP"]
STATUS = ["", "", "", "", "", "", "p", "e"]
HEADER = "period,province_code,province,segment,sex,participants,premium,status\n"


def rows(count):
    state = 20180215
    months = [f"{2014 + month // 12}-{month % 12 + 1:02}-01" for month in range(96)]
    names = [f"{code},{name}" for code, name in PROVINCES]
    for index in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        high = state >> 24
        premium = "" if high % 97 == 0 else f"{high % 9000000 / 100 + 1000:.2f}"
        participants = "" if high % 193 == 0 else high % 3999983 >> (high & 15)
        segment = SEGMENTS[high // 41 % 6]
        if high % 1009 == 0:
            segment = f'"{segment}"'
        yield (
            f"{months[index * 96 // count]},{names[high // 7 % 24]},{segment},{'LP'[high >> 5 & 1]},"
            f"{participants},{premium},{STATUS[high >> 8 & 7]}\n"
        )


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        batch = []
        for row in rows(count):
            batch.append(row)
            if len(batch) == 100000:
                file.write("".join(batch))
                batch.clear()
        file.write("".join(batch))


main()
