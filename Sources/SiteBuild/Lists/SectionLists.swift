import SiteModel

/// A list for each folder that holds published pages, directly or further down, and has no page of its own; in
/// each language by itself. None where a page has the folder's address.
///
/// - Parameter words: the interface words by language: `section_rilis` is the title of `rilis`.
func sectionLists(
    _ entries: [SiteIndex.Entry], words: [String: Words], in configuration: SiteConfiguration
) -> [SiteIndex.Entry] {
    let taken = Set(entries.map { $0.page.address.string.lowercased() })
    var lists: [SiteIndex.Entry] = []
    var known = Set(
        entries.filter(\.page.isFolderPage).map { Folder($0.page.language, $0.page.key) })
    for entry in entries {
        // A page of a row lies where its address says.
        let folder = entry.page.row == nil ? entry.page.folder : parentKey(entry.page.key)
        let parts = folder.split(separator: "/")
        for count in parts.indices {
            let key = parts[...count].joined(separator: "/")
            let language = entry.page.language
            guard known.insert(Folder(language, key)).inserted else { continue }
            let name = String(parts[count])
            let title = words[language]?.find("section_\(name)") ?? titleOfFolder(name)
            let list = listEntry(
                .section, key: key, title: title, language: language, source: "content/\(key)",
                in: configuration)
            guard let list, !taken.contains(list.page.address.string.lowercased()) else { continue }
            lists.append(list)
        }
    }
    return lists
}

private struct Folder: Hashable {
    var language: String
    var name: String

    init(_ language: String, _ name: String) {
        self.language = language
        self.name = name
    }
}

/// `siaran-pers` as words: "Siaran pers".
private func titleOfFolder(_ name: String) -> String {
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    guard let first = words.unicodeScalars.first else { return name }
    return first.properties.titlecaseMapping + String(words.unicodeScalars.dropFirst())
}
