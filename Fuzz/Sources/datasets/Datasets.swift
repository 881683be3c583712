import Charts
import FuzzInput

private let specification = ChartSpecification.yaml(
    """
    data: {name: rows}
    mark: point
    encoding:
      x: {field: a, type: quantitative}
      y: {field: b, type: temporal}
      color: {field: c, type: nominal}
    """)

/// A dataset: CSV, and the same bytes as JSON and as lines of JSON. It is drawn.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    let text = texts(bytes, length, atMost: 1).first ?? ""
    for dataset in [ChartDataset.csv(text), .json(text), .jsonLines(text)] {
        let drawing = renderChart(specification, data: ["rows": dataset])
        require(drawing.svg != nil || drawing.hasErrors, "no drawing and no error")
    }
    return 0
}
