import Formats
import Testing

@testable import Charts

/// What descriptions add up, and what they do not.
@Suite struct SummedValuesTests {
    @Test(arguments: ["{field: t, op: min}", "{field: t, op: min, order: descending}"])
    func `positions of several dates do not add up, whatever the dates are called`(sort: String) {
        let rows = [("Des", "2017-12-31", 5, 6), ("Mar", "2018-03-31", 3, 4)].map {
            "{q: \($0.0), t: '\($0.1)', s: L, n: \($0.2)}, {q: \($0.0), t: '\($0.1)', s: P, n: \($0.3)}"
        }
        let chart = DescribedChart(
            """
            data: {values: [\(rows.joined(separator: ", "))], format: {parse: {t: date}}}
            mark: bar
            encoding:
              y: {field: q, type: ordinal, sort: \(sort), title: Position}
              x: {field: n, type: quantitative, title: People}
              color: {field: s, type: nominal, title: Sex}
            """)
        #expect(
            chart.en
                == "Stacked bar chart: People by position and sex, from Des to Mar. All series "
                + "together: down 4, from 11 in Des to 7 in Mar. Last values of 2 series, in Mar: "
                + "P 4 (down 2); L 3 (down 2).")
    }

    @Test func `a stack of which a part is unknown has no total`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, s: L, n: 5}, {k: A, s: P, n: null}, {k: B, s: L, n: 3},
              {k: B, s: P, n: 1}, {k: C, s: L, n: 2}, {k: C, s: P, n: 9}]}
            mark: bar
            encoding: {x: {field: k}, y: {field: n, type: quantitative}, color: {field: s}}
            """)
        #expect(
            chart.en
                == "Stacked bar chart: n by k and s, 3 categories, from A to C. Largest total: C, "
                + "11. Smallest total: B, 4. No data: P, A.")
    }

    @Test func `no share is told of a whole of which a part is unknown`() {
        let chart = DescribedChart(
            """
            data: {values: [{k: A, n: 5}, {k: B, n: null}, {k: C, n: 9}]}
            mark: arc
            encoding: {theta: {field: n, type: quantitative}, color: {field: k}}
            """)
        #expect(!chart.en.contains("%"))
        #expect(!chart.en.contains("total"))
    }

    @Test func `periods are told from the first to the last, whatever the direction of the axis`() {
        let chart = DescribedChart(
            """
            data: {values: [{year: 2020, n: 5}, {year: 2021, n: 8}]}
            mark: bar
            encoding: {y: {field: year, type: ordinal, sort: descending}, x: {field: n, type: quantitative}}
            """)
        #expect(chart.en.contains("2020–2021. Up 3, from 5 in 2020 to 8 in 2021."))
        #expect(chart.csv() == "year,n\n2021,8\n2020,5\n")
    }
}
