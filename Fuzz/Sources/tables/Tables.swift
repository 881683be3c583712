import Diagnostics
import FuzzInput
import Tables
import Values

/// A data package in YAML, a line `---`, and a file that its resources are read from; without the line the file alone,
/// read by what can be inferred. What is read is written, and read again as it was published.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ length: Int) -> CInt {
    let (description, content) = halves(bytes, length)
    guard let description else {
        check(SourceFile(path: "a.csv", bytes: content), nil)
        return 0
    }
    guard let node = parseYAML(SourceText(path: "datapackage.yml", bytes: description)).value
    else { return 0 }
    for resource in decodeDataPackage(node).value.resources.prefix(3) {
        check(SourceFile(path: "a.csv", bytes: content), resource)
    }
    return 0
}

private func check(_ file: SourceFile, _ resource: Resource?) {
    let read = readTable(file, resource: resource)
    let again = readTable(file, resource: resource)
    require(read.diagnostics == again.diagnostics, "two readings differ")
    guard let table = read.value else {
        require(read.diagnostics.hasErrors, "neither a table nor an error")
        return
    }
    require(table.columns.allSatisfy { $0.count == table.rowCount }, "columns of uneven length")
    if let rule = resource?.suppression {
        _ = suppressedCells(
            of: table, rule, keys: resource?.schema?.primaryKey ?? [],
            fields: resource?.schema?.fields ?? [], places: { nil })
    }
    _ = tableText(table)
    let written = writeCSV(table)
    guard !read.diagnostics.hasErrors, resource == nil, table.rowCount > 0 else { return }
    let published = readTable(SourceFile(path: "a.csv", bytes: written))
    require(
        published.value.map(writeCSV) == written || published.diagnostics.hasErrors,
        "what is published reads otherwise")
}

/// The bytes before and after the first line `---`; nothing before it if there is no such line.
private func halves(
    _ bytes: UnsafePointer<UInt8>?, _ length: Int
) -> (description: [UInt8]?, content: [UInt8]) {
    let input = Array(UnsafeBufferPointer(start: bytes, count: length))
    let divider = Array("\n---\n".utf8)
    var offset = 0
    while offset + divider.count <= input.count {
        let end = offset + divider.count
        if input[offset..<end].elementsEqual(divider) {
            return (Array(input[..<offset]), Array(input[end...]))
        }
        offset += 1
    }
    return (nil, input)
}
