import Diagnostics
import Markup
import SiteModel

/// A reference in a published file that leads to nothing.
struct PublishedFault {
    var file: OutputPath
    var reference: PublishedReference
}

/// The faults as they are reported: at the place in Markdown or in a template that writes the address, else with the
/// page and its templates. Faults that one place in a template makes on many pages are one; those of links in
/// Markdown, which were reported at their place, are none.
func publishedFaults(
    _ faults: [PublishedFault], of pages: [BuiltPage], ids: [String: Set<String>],
    _ addresses: PublishedAddresses, severity: Diagnostic.Severity, in shared: SharedScope
) -> [Diagnostic] {
    guard !faults.isEmpty else { return [] }
    var owners: [String: Int] = [:]
    for (index, page) in pages.enumerated() {
        for artifact in page.artifacts { owners[artifact.path.string] = index }
    }
    var groups: [FaultGroup] = []
    var positions: [FaultGroup.Key: Int] = [:]
    for fault in faults {
        let page = owners[fault.file.string].map { pages[$0] }
        let written = attributeText(fault.reference.written.utf8)
        if let page, page.links.contains(where: { isSame($0.address, written) }) { continue }
        let place = placeOfFault(fault, on: page, in: shared)
        // What a template writes out is one fault, wherever it leads from the pages that have it.
        let key = FaultGroup.Key(
            place: place.span, target: place.isExact ? nil : fault.reference.target,
            templates: place.templates)
        if let known = positions[key] {
            groups[known].count += 1
        } else {
            positions[key] = groups.count
            groups.append(
                FaultGroup(
                    key: key, written: written, target: fault.reference.target, file: fault.file))
        }
    }
    // Made once, and only if there is a fault.
    let known = addresses.paths.sorted { $0.precedesInBytes($1) }
    return groups.enumerated().map { number, group in
        // A comparison with every name is for the first few; a renamed folder may break thousands.
        group.diagnostic(severity, known: number < 100 ? known : [], ids: ids)
    }
}

/// Whether two addresses are one, `%C3%A9` and `é` being the same.
private func isSame(_ one: String, _ other: String) -> Bool {
    one == other || (percentDecoded(one) ?? one) == (percentDecoded(other) ?? other)
}

/// What one cause makes on one page or many.
private struct FaultGroup {
    struct Key: Hashable {
        var place: SourceSpan?
        var target: PublishedAddresses.Target?
        var templates: [String]
    }

    var key: Key
    var written: String
    var target: PublishedAddresses.Target
    /// The first file that has it.
    var file: OutputPath
    var count = 1

    func diagnostic(
        _ severity: Diagnostic.Severity, known: [String], ids: [String: Set<String>]
    ) -> Diagnostic {
        let address = URLPath(file)
        var notes = [Diagnostic.Note]()
        let isStyleSheet = file.string.hasSuffix(".css")
        let thing = isStyleSheet ? "in the file" : "on the page"
        notes.append(
            .init(
                count == 1
                    ? "\(thing) '\(address)'" : "on \(count) pages, the first is '\(address)'"))
        if !key.templates.isEmpty {
            let names = key.templates.map { "templates/\($0)" }.joined(separator: ", ")
            notes.append(.init("made with \(names)"))
        }
        let message: Diagnostic.Message
        var help: String?
        switch target {
        case .file(let path, let anchor):
            message = .brokenAnchor(written)
            help = ids[path].flatMap { helpForUnknown(anchor, known: $0.sorted()) }
        case .wrongRoot(let path):
            message = .wrongRoot(written)
            help = OutputPath(path).map { "write '\(URLPath($0).relative(to: address))'" }
        case .nothing(let path):
            message = .brokenLink(written)
            help = path.flatMap { nearest($0, known) }.map { "did you mean '\($0)'?" }
        case .external: message = .brokenLink(written)
        }
        return Diagnostic(severity, message, at: key.place, help: help, notes: notes)
    }

    /// The published address that a path most likely means, as the page would write it.
    private func nearest(_ path: String, _ known: [String]) -> String? {
        let folder = path + "/index.html"
        let near = known.contains(folder) ? folder : suggestion(for: path, in: known)
        return near.flatMap(OutputPath.init).map { URLPath($0).relative(to: URLPath(file)) }
    }
}

extension Diagnostic.Message {
    static func wrongRoot(_ address: String) -> Self {
        Self(
            id: "broken-link",
            text: "'\(address)' starts at the server's root, but the site stands below it")
    }
}
