import Diagnostics
import OrderedCollections
import Templates
import Testing

@Suite struct `Report filters` {
    private let rows: [String: TemplateValue] = [
        "rows": .array([
            .object(["year": .integer(2023), "n": .integer(1)]),
            .object(["year": .integer(2024), "n": .integer(2)]),
        ])
    ]

    @Test(arguments: [
        ("{{ 192029686 | number }}", "192,029,686"),
        ("{{ 1234.5 | number(',.2f') }}", "1,234.50"),
        ("{{ (rows | where(year=2024) | first).n }}", "2"),
        ("{{ rows | lookup('year', 2023, 'n') }}", "1"),
        ("{{ '2018-02-15' | date }}", "15 February 2018"),
        ("{{ 5200000 | change(2000000) }}", "+3.2 million"),
    ])
    func `write for readers`(text: String, expected: String) throws {
        #expect(try page(text, rows) == expected)
    }

    @Test func `compare no values of different kinds`() {
        #expect(fault("{{ rows | where(year='2024') }}", rows)?.message.id == "never-equal")
        #expect(fault("{{ rows | lookup('year', 1999) }}", rows)?.message.id == "no-row")
    }
}
