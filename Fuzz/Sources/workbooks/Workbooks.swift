import Diagnostics
import FuzzInput
import Tables

/// A workbook, read as a dataset.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: bytes, count: length))
    let file = SourceFile(path: "a.xlsx", bytes: input)
    let read = readTable(file)
    require(read.value != nil || read.diagnostics.hasErrors, "neither a table nor an error")
    if let table = read.value {
        require(table.columns.allSatisfy { $0.count == table.rowCount }, "columns of uneven length")
        _ = writeCSV(table)
    }
    return 0
}
