import Diagnostics
import SiteModel

/// Where an address that a published file has is likely to be written.
struct PlaceOfFault {
    /// The address in the page's source or in a template; else the page's source, if it has one.
    var span: SourceSpan?
    /// Whether the address is written there, letter by letter.
    var isExact = false
    /// The templates that may have computed it, if no text has it.
    var templates: [String] = []
}

/// Looks for the address, letter by letter, in the page's own file, in the templates that it was made with, and for a
/// style sheet in templates/assets.
func placeOfFault(
    _ fault: PublishedFault, on page: BuiltPage?, in shared: SharedScope
) -> PlaceOfFault {
    let needle = Array(fault.reference.written.utf8)
    guard let page else {
        let span =
            placeInAssets(needle, fault.file, shared) ?? placeInTemplates(needle, shared)
        return PlaceOfFault(span: span, isExact: span != nil)
    }
    let source = page.source.flatMap { shared.site.sources[$0] }
    if let span = source.flatMap({ place(of: needle, in: $0) }) {
        return PlaceOfFault(span: span, isExact: true)
    }
    for name in page.templates {
        if let file = shared.site.templates[name], let span = place(of: needle, in: file) {
            return PlaceOfFault(span: span, isExact: true)
        }
    }
    return PlaceOfFault(
        span: page.source.map { SourceSpan(path: $0, offset: 0) },
        templates: page.templates.filter { shared.site.templates[$0] != nil })
}

private func placeInAssets(
    _ needle: [UInt8], _ path: OutputPath, _ shared: SharedScope
) -> SourceSpan? {
    guard let name = shared.assets.name(of: path), let bytes = shared.site.assets[name] else {
        return nil
    }
    return place(of: needle, in: SourceFile(path: "templates/assets/\(name)", bytes: bytes))
}

/// The first template that has the address, for a page that no entry of the site's is made into: 404.html, a redirect.
private func placeInTemplates(_ needle: [UInt8], _ shared: SharedScope) -> SourceSpan? {
    let templates = shared.site.templates.sorted { $0.key.precedesInBytes($1.key) }
    return templates.lazy.compactMap { place(of: needle, in: $0.value) }.first
}

/// The first place where the address stands by itself: between quotes, brackets or spaces.
private func place(of needle: [UInt8], in file: SourceFile) -> SourceSpan? {
    let bytes = file.bytes
    guard let first = needle.first, needle.count <= bytes.count else { return nil }
    for start in 0...(bytes.count - needle.count) where bytes[start] == first {
        let end = start + needle.count
        guard start == 0 || isBoundary(bytes[start - 1]),
            end == bytes.count || isBoundary(bytes[end]),
            bytes[start..<end].elementsEqual(needle)
        else { continue }
        return SourceSpan(path: file.path, range: start..<end)
    }
    return nil
}

private func isBoundary(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "\"'()<>=,[]".utf8.contains(byte)
}
