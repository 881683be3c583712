/// The files of a small complete site in `languages`, by their path below its folder.
///
/// It is the repository's folder `starter/`, which is in Indonesian with English twins: what belongs to another
/// language is left out, and the pages of the first of `languages` get the names without a suffix.
///
/// - Parameter languages: at least one of ``starterLanguages``, each once.
package func starterSite(languages: [String]) -> [String: [UInt8]] {
    let files = builtInFiles(in: "starter")
    let unwanted = starterLanguages.filter { !languages.contains($0) }
    let names = pageNames(files.keys.sorted(), languages)
    var site: [String: [UInt8]] = [:]
    for (path, bytes) in files {
        let text = String(decoding: bytes, as: UTF8.self)
        if path.hasPrefix("content/"), path.hasSuffix(".md") {
            guard let name = names[path] else { continue }
            site[name] = Array(withNames(text, names).utf8)
        } else if path.hasSuffix(".yml") {
            site[path] = Array(settings(text, languages, without: unwanted).utf8)
        } else {
            site[path] = bytes
        }
    }
    return site
}

/// The languages that the starter site is written in, its own first.
package let starterLanguages = ["id", "en"]

/// The names of the wanted pages by those that they have in the repository.
private func pageNames(_ paths: [String], _ languages: [String]) -> [String: String] {
    var names: [String: String] = [:]
    for path in paths where path.hasPrefix("content/") && path.hasSuffix(".md") {
        var stem = path.dropLast(".md".count)
        var language = starterLanguages[0]
        for other in starterLanguages.dropFirst() where stem.hasSuffix("." + other) {
            language = other
            stem = stem.dropLast(other.utf8.count + 1)
        }
        guard languages.contains(language) else { continue }
        names[path] = stem + (language == languages.first ? "" : "." + language) + ".md"
    }
    return names
}

/// A page with its links to other pages under their new names: all lie in one folder.
private func withNames(_ text: String, _ names: [String: String]) -> String {
    func link(_ path: String) -> String { "(\(path.dropFirst("content/".count)))" }
    let links = Dictionary(names.map { (link($0.key), link($0.value)) }) { first, _ in first }
    return text.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
        .reduce(into: "") { result, part in
            guard !result.isEmpty, let close = part.firstIndex(of: ")") else {
                result += result.isEmpty ? part : "(" + part
                return
            }
            let target = "(" + part[...close]
            result += (links[target] ?? target) + part[part.index(after: close)...]
        }
}

/// YAML without the lines that are a text in an unwanted language, and with the languages that are wanted.
private func settings(
    _ text: String, _ languages: [String], without unwanted: [String]
) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line in
        if line.hasPrefix("languages:") {
            return "languages: [\(languages.joined(separator: ", "))]"
        }
        let content = line.drop { $0 == " " }
        let isUnwanted =
            content.count < line.count && unwanted.contains { content.hasPrefix($0 + ": ") }
        return isUnwanted ? nil : String(line)
    }.joined(separator: "\n")
}
