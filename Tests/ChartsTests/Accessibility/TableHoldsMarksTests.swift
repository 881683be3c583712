import Expressions
import Formats
import Tables
import Testing

@testable import Charts

/// Table = marks, both ways, for charts of several layers: what a mark draws stands in a table, and what stands in a
/// table a mark draws.
@Suite struct TableHoldsMarksTests {
    private static let datasets = [
        "prices": "k,g,n,m\nA,x,2,4\nA,y,3,1\nB,x,,7\nB,y,5,6\nC,x,1,\nC,y,9,2\n",
        "other": "k,n\nA,5\nD,8\n",
    ]

    static let charts = [
        // Stacks, parts of them marked, totals written.
        """
        data: {name: prices}
        encoding: {x: {field: k, type: nominal, sort: "-y"}}
        layer:
          - {mark: bar, encoding: {y: {field: n, type: quantitative}, color: {field: g}}}
          - transform: [{aggregate: [{op: sum, field: n, as: total}], groupby: [k]}]
            mark: text
            encoding: {y: {field: total, type: quantitative}, text: {field: total}}
        """,
        // Two measures of one source, one of another, a filter.
        """
        data: {name: prices}
        transform: [{filter: "datum.g == 'y'"}]
        encoding: {x: {field: k, type: nominal}}
        layer:
          - {mark: line, encoding: {y: {field: n, type: quantitative}}}
          - {transform: [{filter: "datum.m > 1"}], mark: point, encoding: {y: {field: m, type: quantitative}}}
          - {data: {name: other}, mark: tick, encoding: {y: {field: n, type: quantitative}}}
        """,
        // Rows apart in layers of their own, and a mean of all.
        """
        data: {name: prices}
        encoding: {y: {field: k, type: nominal}, yOffset: {field: g}}
        layer:
          - {transform: [{filter: "datum.n > 2"}], mark: bar, encoding: {x: {field: n, type: quantitative}}}
          - {transform: [{filter: "datum.n <= 2"}], mark: point, encoding: {x: {field: n, type: quantitative}}}
          - {mark: rule, encoding: {x: {field: m, aggregate: mean}, y: null, yOffset: null}}
        """,
        // Other rows of the same dimension, drawn from another column.
        """
        data: {name: prices}
        encoding: {x: {field: k, type: nominal}}
        layer:
          - transform: [{filter: "datum.g == 'x'"}]
            mark: bar
            encoding: {y: {field: n, type: quantitative}}
          - transform: [{filter: "datum.g == 'y'"}]
            mark: bar
            encoding: {y: {field: n, type: quantitative}}
        """,
    ]

    @Test(arguments: charts)
    func `every value of a mark is in a table, and every value of a table is drawn`(yaml: String)
        throws
    {
        let chart = DescribedChart(yaml, datasets: Self.datasets)
        let node = try #require(chart.node)
        let tables = chart.tables()
        var drawn: [Set<[String]>] = tables.map { _ in [] }
        for unit in node.units where unit.markType != .text {
            let naming = DrawnNaming(
                dataset: "", words: DescriptionWords.english, titles: { _, _, _ in nil })
            let parts = drawnParts(of: unit, naming)
            for row in 0..<unit.main.rowCount {
                let cells = parts.map { [$0.column.name, text($0.cells, row)] }.filter {
                    $0[1] != ""
                }
                let homes = tables.indices.filter { index in
                    (0..<tables[index].table.rowCount).contains { holds(tables[index], $0, cells) }
                }
                #expect(!homes.isEmpty, "\(cells)")
                for index in homes { drawn[index].formUnion(cells) }
            }
        }
        for (table, drawn) in zip(tables, drawn) {
            for (column, cells) in zip(table.columns, table.table.columns) {
                for row in 0..<cells.count where text(cells, row) != "" {
                    #expect(
                        drawn.contains([
                            column.field == nil ? column.name : name(column), text(cells, row),
                        ]))
                }
            }
        }
    }

    /// Whether a row has all of the cells.
    private func holds(_ table: DrawnTable, _ row: Int, _ cells: [[String]]) -> Bool {
        cells.allSatisfy { cell in
            zip(table.columns, table.table.columns).contains { column, values in
                name(column) == cell[0] && text(values, row) == cell[1]
            }
        }
    }

    /// The column's name, without the dataset that tells it from one of the same name.
    private func name(_ column: DrawnColumn) -> String {
        column.name.hasPrefix("other_") ? String(column.name.dropFirst(6)) : column.name
    }

    private func text(_ cells: Column, _ row: Int) -> String {
        let value = cells.expressionValue(at: row)
        return value.isMissing ? "" : value.scaleText
    }
}
