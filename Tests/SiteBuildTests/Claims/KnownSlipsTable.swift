/// What was printed, and what catches it. K10, two rows exchanged, is in none: both numbers are plausible.
let knownSlips: [KnownSlip] = [
    // S23: the headline has 94,77%, the text 95,77%; 267,31 of 279,12 million.
    KnownSlip(
        id: "K01", text: "[94,77 persen](claim:cakupan)",
        measures: "cakupan: {value: \"{{ 267.31 / 279.12 * 100 }}\", unit: percent}",
        code: "contradicted-claim", says: "a difference of 0,99"),
    // S01: 264.000.000 less 192.029.686, said as “71 juta”.
    KnownSlip(
        id: "K02", text: "[71 juta](claim:gap)", code: "truncated-claim",
        says: "'71 juta' cuts 71.970.314 off; rounded it is 72 juta"),
    // S47: the parts add up to 385.878, printed 386.878.
    KnownSlip(
        id: "K03",
        measures: """
            printed: {value: 386878, unit: person}
            identities:
              - name: the parts add up
                left: "{{ 229404 + 31420 + 1169 + 123885 }}"
                right: "{{ measures.printed }}"
            """, code: "broken-identity", says: "they differ by -1000"),
    // S17: “31 September 2021”.
    KnownSlip(
        id: "K04", files: dated("2021-09-31,1000"), code: "value-type", says: "2021-09-31"),
    // S16 against S13: “31 Mei 2019” with fewer than on 19 May 2019; it was 2020.
    KnownSlip(
        id: "K05", measures: rising("221580743", "220687267"), code: "broken-identity",
        says: "they differ by 893476"),
    // S31: 979,98 juta for 279,98, and 197,87 jiwa without “juta”.
    KnownSlip(
        id: "K06", text: "[979,98 juta jiwa](claim:registered_2024)",
        measures: "registered_2024: {value: 279980000, unit: person}",
        code: "contradicted-claim", says: "a difference of −700.000.000"),
    // S43: 2,5 juta in the headline, 25,2 juta in the text.
    KnownSlip(
        id: "K07", text: "[2,5 juta](claim:active)",
        measures: "active: {value: 25200000, unit: person}",
        code: "contradicted-claim", says: "a difference of 22.700.000"),
    // S10: the position of 30 September 2018 called “Oktober 2018”.
    KnownSlip(
        id: "K08",
        files: """
            -- content/data/positions.csv --
            date,participants
            2018-06-30,199133988
            2018-09-30,203284896
            -- content/data/statements.csv --
            date,participants
            2018-10-31,203280000
            -- content/data/datapackage.yml --
            name: jkn
            licenses: [{name: CC-BY-4.0, path: "https://example.org/by/"}]
            resources:
              - name: jkn
                path: jkn.csv
              - name: positions
                path: positions.csv
                schema:
                  fields: [{name: date, type: date}, {name: participants, type: integer}]
              - name: statements
                path: statements.csv
                schema:
                  fields: [{name: date, type: date}, {name: participants, type: integer}]
                  foreignKeys:
                    - {fields: date, reference: {resource: positions, fields: date}}
            """, code: "key-foreign", says: "2018-10-31"),
    // S09 against S04: 61 more in the report that came later.
    KnownSlip(
        id: "K09", text: "[199.133.927](claim:june_2018)",
        measures: "june_2018: {value: 199133988, unit: person}",
        code: "contradicted-claim", says: "a difference of 61"),
    // S76: 153,62 thousand on average in 34 provinces, of about 30 million.
    KnownSlip(
        id: "K11", text: "[153,62 ribu](<claim: measures.pbpu / 34>)",
        measures: "pbpu: {value: 30000000, unit: person}",
        code: "contradicted-claim", says: "a difference of 728.732"),
    // S55: 2.356 companies and 86.329 workers in one sum.
    KnownSlip(
        id: "K12", text: "[88.685 orang](claim:workers)",
        measures: "workers: {value: 86329, unit: person}",
        code: "contradicted-claim", says: "a difference of −2.356"),
    // S63: two ways of grouping digits in one list.
    KnownSlip(
        id: "K13",
        files: """
            -- content/data/sp2010.csv --
            province,population
            Riau,6.220.680
            Jambi,"3,497,833"
            """, code: "mixed-separators", says: "3,497,833"),
    // S24 and S25: 416 and 419 of 514 districts in one month.
    KnownSlip(
        id: "K14",
        files: """
            -- content/data/districts.csv --
            date,districts
            2023-12-31,416
            2023-12-31,419
            -- content/data/datapackage.yml --
            name: jkn
            licenses: [{name: CC-BY-4.0, path: "https://example.org/by/"}]
            resources:
              - name: jkn
                path: jkn.csv
              - name: districts
                path: districts.csv
                schema:
                  fields: [{name: date, type: date}, {name: districts, type: integer}]
                  primaryKey: [date]
            """, code: "key-primary", says: "2023-12-31"),
    // S69: “9 kabupaten”, and eight names.
    KnownSlip(
        id: "K15", text: "[9 kabupaten](<claim: data.names | length>)",
        files: """
            -- content/data/names.csv --
            name
            a
            b
            c
            d
            e
            f
            g
            h
            """, code: "contradicted-claim", says: "a difference of −1"),
    // S48: 56 percent in the headline, 59 in the quotation.
    KnownSlip(
        id: "K16", text: "[56 persen](claim:share)",
        measures: "share: {value: 59, unit: percent}",
        code: "contradicted-claim", says: "a difference of 3"),
    // S33 and S32: more on 1 December 2025 than on the 31st.
    KnownSlip(
        id: "K17", measures: rising("284100000", "282700000"), code: "broken-identity",
        says: "they differ by 1400000"),
    // S77: 38,7 of 41,4 million, printed 93,3%.
    KnownSlip(
        id: "K18", text: "[93,3 persen](<claim: 38.7 / 41.4 * 100>)",
        code: "contradicted-claim", says: "with the stated digits it would be '93,5'"),
    // S11 and S35: 121,6 million on 1 January 2014, around 117 million in February.
    KnownSlip(
        id: "K19", measures: rising("121600000", "117000000"), code: "broken-identity",
        says: "they differ by 4600000"),
    // S79: men and women of S78 exchanged, and a digit of the women's changed.
    KnownSlip(
        id: "K20",
        measures: """
            men: {value: 134229988, unit: person}
            women: {value: 137199901, unit: person}
            identities:
              - name: men and women are the population
                left: "{{ measures.men + measures.women }}"
                right: "{{ 271349889 }}"
            """, code: "broken-identity", says: "they differ by 80000"),
    // S80: “Sulawesi Selatan,789” among values near 8.000.
    KnownSlip(
        id: "K21", files: dated("2023-12-31,789"), code: "value-minimum", says: "789"),
]

/// A dataset with one row, whose numbers are at least 1000 people.
private func dated(_ row: String) -> String {
    """
    -- content/data/rows.csv --
    date,people
    \(row)
    -- content/data/datapackage.yml --
    name: jkn
    licenses: [{name: CC-BY-4.0, path: "https://example.org/by/"}]
    resources:
      - name: jkn
        path: jkn.csv
      - name: rows
        path: rows.csv
        schema:
          fields:
            - {name: date, type: date}
            - {name: people, type: integer, constraints: {minimum: 1000}}
    """
}

/// That a later number is not the smaller one.
private func rising(_ earlier: String, _ later: String) -> String {
    """
    earlier: {value: \(earlier), unit: person}
    later: {value: \(later), unit: person}
    identities:
      - name: it did not fall
        left: "{{ [measures.earlier.value, measures.later.value] | max }}"
        right: "{{ measures.later }}"
    """
}
