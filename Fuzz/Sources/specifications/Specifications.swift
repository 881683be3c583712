import Charts
import FuzzInput

/// A specification, read as JSON if it begins with a brace and as YAML otherwise, and a CSV behind a line `---`, which
/// is the dataset `rows` and the file `rows.csv`. Drawn in both looks, twice in one of them: it must give the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    let parts = texts(bytes, length, atMost: 2)
    let text = parts.first ?? ""
    let csv = parts.count > 1 ? parts[1] : "a,b,c\nx,1,2015-01-01\ny,2,2016-01-01\nx,-3,\n"
    let specification: ChartSpecification =
        text.utf8.first == UInt8(ascii: "{") ? .json(text) : .yaml(text)
    let rows = ChartDataset.csv(csv)
    func drawing(_ theme: ChartTheme, width: Double?) -> ChartDrawing {
        renderChart(
            specification, data: ["rows": rows], theme: theme,
            language: theme == .report ? .indonesian : .american, width: width
        ) { $0 == "rows.csv" ? Array(csv.utf8) : nil }
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
