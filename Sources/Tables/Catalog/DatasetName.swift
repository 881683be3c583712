/// Whether a name can stand in expressions: `[a-z][a-z0-9_]*`.
package func isDatasetName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLowerCase(first) else { return false }
    return name.utf8.allSatisfy { byte in
        isLowerCase(byte) || byte == UInt8(ascii: "_") || byte &- UInt8(ascii: "0") < 10
    }
}

/// The dataset that a file makes: `content/data/jkn-2018.csv` is `jkn_2018`. Nil if nothing that can be
/// a name is left, as with a name that starts with a digit.
package func datasetName(fromPath path: String) -> String? {
    let file = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let stem =
        file.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).first ?? file
    var name: [UInt8] = []
    for byte in stem {
        let folded = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
        if isLowerCase(folded) || folded &- UInt8(ascii: "0") < 10 {
            name.append(folded)
        } else if name.last != UInt8(ascii: "_") {
            name.append(UInt8(ascii: "_"))
        }
    }
    let text = String(decoding: name, as: UTF8.self)
    return isDatasetName(text) ? text : nil
}

private func isLowerCase(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
}
