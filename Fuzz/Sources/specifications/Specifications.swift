import Charts
import FuzzInput

/// A specification, read as JSON if it begins with a brace and as YAML otherwise; behind a line `---` a CSV, which is the
/// dataset `rows` and the file `rows.csv`, and behind another one the file `shapes.json`. Drawn in both looks, twice in
/// one of them: it must give the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    let parts = texts(bytes, length, atMost: 3)
    let text = parts.first ?? ""
    let csv = parts.count > 1 ? parts[1] : "a,b,c\nx,1,2015-01-01\ny,2,2016-01-01\nx,-3,\n"
    let specification: ChartSpecification =
        text.utf8.first == UInt8(ascii: "{") ? .json(text) : .yaml(text)
    let rows = ChartDataset.csv(csv)
    let files = ["rows.csv": csv, "shapes.json": parts.count > 2 ? parts[2] : "null"]
    func drawing(_ theme: ChartTheme, width: Double?) -> ChartDrawing {
        renderChart(
            specification, data: ["rows": rows], theme: theme,
            language: theme == .report ? .indonesian : .american, width: width
        ) { files[$0].map { Array($0.utf8) } }
    }
    let report = drawing(.report, width: 360)
    let vega = drawing(.vega, width: nil)
    require(vega.svg != nil || vega.hasErrors, "no drawing and no error")
    require(vega.svg == drawing(.vega, width: nil).svg, "two drawings differ")
    for drawing in [report, vega] {
        require(drawing.width.isFinite && drawing.height.isFinite, "the size is not finite")
    }
    return 0
}
