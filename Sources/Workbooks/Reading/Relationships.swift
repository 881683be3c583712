/// Which parts a part of a workbook refers to.
///
/// Specification: ECMA-376 part 2, 8.5.3
final class Relationships: XMLReader {
    /// Where a relationship leads, and what it is: the last word of its type.
    private(set) var targets: [String: (kind: String, part: String)] = [:]
    private let folder: String

    /// - Parameter part: whose relationships are read: `xl/workbook.xml`, or `""` for the archive's.
    init(of part: String, in archive: ZipArchive) throws(WorkbookFault) {
        let parts = part.split(separator: "/")
        let folder = parts.dropLast().map { $0 + "/" }.joined()
        self.folder = folder
        let name = "\(folder)_rels/\(parts.last ?? "").rels"
        guard let contents = try archive.contents(name) else { throw .missingPart(name) }
        try parseXML(contents, part: name, self)
    }

    /// The part of that kind: `officeDocument`, `sharedStrings`, `styles`.
    func part(ofKind kind: String) -> String? {
        targets.values.filter { $0.kind == kind }.map(\.part).min()
    }

    func began(_ element: String, _ attributes: XMLAttributes) {
        guard element == "Relationship", let id = attributes["Id"],
            let target = attributes["Target"]
        else { return }
        let kind = (attributes["Type"] ?? "").split(separator: "/").last.map(String.init) ?? ""
        targets[id] = (kind, resolved(target))
    }

    func ended(_ element: String) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private func resolved(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var parts: [Substring] = []
        for part in (folder + target).split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
