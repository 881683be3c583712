import Charts

/// Parses and draws the specification of each line. `-` for one that cannot be drawn without errors.
func benchCharts() {
    while let path = readLine() {
        guard let text = text(of: path) else {
            answer("-")
            continue
        }
        var isFine = false
        var bytes = 0
        let time = median {
            let drawing = renderChart(.json(text), language: .american)
            isFine = !drawing.hasErrors
            bytes = drawing.svg?.utf8.count ?? 0
        }
        answer(isFine && bytes > 0 ? "\(time)" : "-")
    }
}

/// Draws one chart of many rows that a program made.
func benchBigChart(_ arguments: [String]) {
    guard let count = Int(arguments[1]), let specification = bigSpecifications[arguments[0]] else {
        return print("KIND is one of \(bigSpecifications.keys.sorted()), ROWS a number")
    }
    var random = LinearCongruence()
    var x: [Double] = []
    var y: [Double] = []
    x.reserveCapacity(count)
    y.reserveCapacity(count)
    var height = 0.0
    for index in 0..<count {
        x.append(arguments[0] == "line" ? Double(index) : random.next())
        height = arguments[0] == "line" ? height + random.next() - 0.5 : random.next()
        y.append(height)
    }
    let rows = ChartDataset.columns([.numbers("x", x), .numbers("y", y)])
    let before = peakMebibytes()
    var bytes = 0
    let time = ContinuousClock().measure {
        let drawing = renderChart(.yaml(specification), data: ["rows": rows], language: .american)
        for diagnostic in drawing.diagnostics { print(diagnostic, terminator: "") }
        bytes = drawing.svg?.utf8.count ?? 0
    }
    answer("\(milliseconds(time) / 1000) \(peakMebibytes()) \(before) \(bytes)")
}

private let bigSpecifications = [
    "scatter": """
    data: {name: rows}
    mark: point
    encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
    """,
    "line": """
    data: {name: rows}
    mark: line
    encoding: {x: {field: x, type: quantitative}, y: {field: y, type: quantitative}}
    """,
    "heatmap": """
    data: {name: rows}
    mark: rect
    encoding:
      x: {field: x, type: quantitative, bin: {maxbins: 60}}
      y: {field: y, type: quantitative, bin: {maxbins: 40}}
      color: {aggregate: count, type: quantitative}
    """,
]

/// The same numbers in each run, spread evenly over 0..<1.
private struct LinearCongruence {
    private var state: UInt64 = 20_180_215

    mutating func next() -> Double {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 11) / 9_007_199_254_740_992
    }
}
