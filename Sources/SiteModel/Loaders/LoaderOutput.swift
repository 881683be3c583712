import Tables

/// The file that a loader prints, by the loader's name: `jkn.csv` for `jkn.csv.py`; nil if the name is no loader's.
package func loaderOutput(_ name: String) -> String? {
    guard TableFormat(path: name) == nil,
        let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")),
        !name.utf8[dot...].contains(UInt8(ascii: "/"))
    else { return nil }
    let output = String(name[..<dot])
    return dot != name.utf8.index(before: name.endIndex) && TableFormat(path: output) != nil
        ? output : nil
}
