import SiteModel

/// A reference in a published file that may lead nowhere.
struct PublishedReference: Sendable, Hashable {
    /// As the file has it, character references and all.
    var written: String
    var target: PublishedAddresses.Target
}

/// The references of a published page, style sheet or drawing.
struct FileReferences: Sendable {
    /// Those that lead to nothing.
    var broken: [PublishedReference] = []
    /// Those to an anchor of another file.
    var anchors: [PublishedReference] = []
    /// The ids in the file, if they were asked for.
    var ids: Set<String> = []
}

/// Whether other files are referred to in a file of this kind.
func holdsReferences(_ type: MediaType) -> Bool { [.html, .css, .svg].contains(type) }

/// Follows every reference of a published file.
///
/// - Parameter wantsIDs: whether other files refer to anchors in this one.
func publishedReferences(
    of artifact: Artifact, to addresses: PublishedAddresses, wantsIDs: Bool
) -> FileReferences {
    let bytes = artifact.bytes
    let scan =
        artifact.mediaType == .css
        ? MarkupScan(styles: [bytes.indices]) : scanMarkup(bytes)
    var result = FileReferences()
    // Most pages have no link to an anchor of their own that is not theirs; many have none at all.
    var ids: Set<String>? = wantsIDs ? anchorIDs(bytes, scan) : nil
    func follow(_ range: Range<Int>, isStyle: Bool = false) {
        let written = String(decoding: bytes[range], as: UTF8.self)
        let address = isStyle ? written : attributeText(bytes[range])
        let target = addresses.target(of: address, in: artifact.path)
        let reference = PublishedReference(written: written, target: target)
        switch target {
        case .external: return
        case .nothing, .wrongRoot: result.broken.append(reference)
        case .file(let path, let anchor):
            // In a style sheet of its own `#…` is part of a drawing that uses it.
            guard !anchor.isEmpty, artifact.mediaType != .css else { return }
            guard path == artifact.path.string else {
                if path.utf8.hasHTMLSuffix { result.anchors.append(reference) }
                return
            }
            let known = ids ?? anchorIDs(bytes, scan)
            ids = known
            if !known.contains(anchor) { result.broken.append(reference) }
        }
    }
    for range in scan.references { follow(range) }
    for range in scan.imageSets {
        for part in imageCandidates(bytes, range) { follow(part) }
    }
    for range in scan.styles {
        for part in styleReferences(bytes, range) { follow(part, isStyle: true) }
    }
    if wantsIDs { result.ids = ids ?? [] }
    return result
}

/// The ids of a page.
func anchorIDs(_ bytes: [UInt8], _ scan: MarkupScan) -> Set<String> {
    Set(scan.ids.map { attributeText(bytes[$0]) })
}

/// The addresses in a `srcset`: each before its width or density, between commas.
///
/// Specification: <https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute>
private func imageCandidates(_ bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    let comma = UInt8(ascii: ",")
    var found: [Range<Int>] = []
    var position = range.lowerBound
    while position < range.upperBound {
        while position < range.upperBound, bytes[position] <= 0x20 || bytes[position] == comma {
            position += 1
        }
        let start = position
        while position < range.upperBound, bytes[position] > 0x20 { position += 1 }
        var end = position
        var isComplete = false
        while end > start, bytes[end - 1] == comma {
            end -= 1
            isComplete = true
        }
        if end > start { found.append(start..<end) }
        if isComplete { continue }
        while position < range.upperBound, bytes[position] != comma { position += 1 }
    }
    return found
}

extension String.UTF8View {
    fileprivate var hasHTMLSuffix: Bool { suffix(5).elementsEqual(".html".utf8) }
}
