/// The candidate that a misspelt `name` most likely meant, or nil if none is near.
///
/// Distance is Damerau–Levenshtein's (insertions, deletions, replacements, swapped neighbours), without
/// regard to ASCII case; a third of the letters may be wrong. Of equally near ones the first wins.
package func suggestion(for name: String, in candidates: some Sequence<String>) -> String? {
    let wanted = folded(name)
    guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
        let letters = folded(candidate)
        let limit = max(1, min(3, max(wanted.count, letters.count) / 3))
        guard abs(letters.count - wanted.count) <= limit else { continue }
        let distance = editDistance(wanted, letters)
        if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
}

/// The help line of a diagnostic about an unknown name: the likely one, else all if they are few.
package func helpForUnknown(_ name: String, known: some Collection<String>) -> String? {
    if let near = suggestion(for: name, in: known) { return "did you mean '\(near)'?" }
    guard !known.isEmpty, known.count <= 12 else { return nil }
    return "known: " + known.joined(separator: ", ")
}

private func folded(_ text: String) -> [UInt8] {
    text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
}

private func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
        var current = [i + 1]
        current.reserveCapacity(right.count + 1)
        for j in right.indices {
            let replaced = last[j] + (left[i] == right[j] ? 0 : 1)
            var distance = min(replaced, last[j + 1] + 1, current[j] + 1)
            if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                distance = min(distance, beforeLast[j - 1] + 1)
            }
            current.append(distance)
        }
        (beforeLast, last) = (last, current)
    }
    return last[right.count]
}
