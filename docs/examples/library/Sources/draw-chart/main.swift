import Charts

let specification = ChartSpecification.yaml(
    """
    data: {name: enrolment}
    mark: bar
    encoding:
      y: {field: segment, type: nominal, sort: -x, title: null}
      x: {field: people, type: quantitative, title: Millions of people}
    """)

let enrolment = ChartDataset.csv(
    """
    segment,people
    State-paid contributions,92.1
    Employees,52.8
    Self-employed,31.1
    """)

let chart = renderChart(
    specification, data: ["enrolment": enrolment], theme: .report, language: .english)

for diagnostic in chart.diagnostics { print(diagnostic, terminator: "") }
print(chart.svg ?? "<!-- nothing to draw -->")
