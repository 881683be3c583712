/// Whether `path` is named by `pattern`, in which `*` stands for any part of a name, or lies in a folder that is.
package func isLoaderInput(_ path: String, of pattern: String) -> Bool {
    let slash = UInt8(ascii: "/")
    let names = path.utf8.split(separator: slash)
    let patterns = pattern.utf8.split(separator: slash)
    guard !patterns.isEmpty, patterns.count <= names.count else { return false }
    return zip(names, patterns).allSatisfy { matches(Array($0), Array($1)) }
}

/// Whether a name fits a pattern with stars, in time that grows with the product of their lengths.
private func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
    var (index, place) = (0, 0)
    // Where to go on when what follows the last star does not fit.
    var star: (place: Int, index: Int)?
    while index < name.count {
        if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
            star = (place, index)
            place += 1
        } else if place < pattern.count, pattern[place] == name[index] {
            index += 1
            place += 1
        } else if let last = star {
            star = (last.place, last.index + 1)
            (index, place) = (last.index + 1, last.place + 1)
        } else {
            return false
        }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
}
