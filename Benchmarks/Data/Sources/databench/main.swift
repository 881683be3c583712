/// Our side of the part `data`; data.py starts it.
///
///     databench typed|inferred|parts WIDTH FILE   reads a table: by a schema, without one, by a schema from a file
///                                                 that is not held in memory; on as many threads as WIDTH says
///     databench group WIDTH FILE                  reads it, then sums it up by two columns
///
/// Prints `NAME SECONDS CPU-SECONDS PEAK-MIB` for each step, and for `group` the rows of the result.

import CLinux
import Diagnostics
import Dispatch
import Glibc
import Tables
import Values

// As the executable does.
linux_keep_freed_memory()
let arguments = CommandLine.arguments.dropFirst()
guard arguments.count == 3, let mode = arguments.first, let width = Int(arguments[2]) else {
    print("usage: databench typed|inferred|parts|group WIDTH FILE")
    exit(2)
}
let path = arguments[3]
let loop =
    width <= 1
    ? ParallelLoop.serial
    : ParallelLoop(width: width) { count, body in
        DispatchQueue.concurrentPerform(iterations: count) { body($0) }
    }
let table: Table?
switch mode {
case "parts":
    let parts = file(path)
    table = measured("read") { readTable(parts, resource: enrollment, loop: loop) }
default:
    let whole = file(path)
    let bytes: [UInt8] = measured("bytes") { whole.bytes(0..<whole.count) }
    table = measured("read") {
        readDelimitedTable(
            SourceText(path: path, bytes: bytes),
            schema: mode == "inferred" ? nil : enrollment.schema, loop: loop)
    }
}
guard let table else { exit(1) }
if mode == "group" {
    var sums = Table(columns: [], rowCount: 0)
    for _ in 0..<5 { sums = measured("group") { summed(table) } }
    for row in 0..<sums.rowCount {
        print("row", (0..<5).map { plain(sums.value(row: row, column: $0)) }.joined(separator: ";"))
    }
}
