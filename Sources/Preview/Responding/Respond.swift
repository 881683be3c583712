import Markup
import SiteModel

/// The answer to a request for anything but the stream of events.
func respond(
    to request: PreviewRequest, from site: PreviewSite, _ access: PreviewAccess
) -> PreviewResponse {
    if let refusal = access.refusal(of: request) { return refusal }
    guard request.rawPath.utf8.first == UInt8(ascii: "/"),
        let decoded = percentDecoded(request.rawPath)
    else { return PreviewResponse(400, "The address is malformed.") }
    guard let path = URLPath(decoded) else { return PreviewResponse(404, "Not found.") }

    let file = site.files[path.file]
    if let failure = site.failure, request.query != lastGoodQuery,
        file?.artifact.mediaType ?? .html == .html
    {
        return errorPage(failure, at: path, of: site)
    }
    if let file { return answer(200, file, to: request, of: site) }
    if let folder = URLPath(decoded + "/"), site.files[folder.file] != nil {
        return redirect(to: folder, query: request.query)
    }
    guard let notFound = notFoundPage(for: path, of: site) else {
        return PreviewResponse(404, "Not found.")
    }
    return answer(404, notFound, to: request, of: site)
}

/// What shows a page of the last good site while the build fails.
let lastGoodQuery = "laporan-last-good"

private func answer(
    _ status: Int, _ file: PreviewSite.File, to request: PreviewRequest, of site: PreviewSite
) -> PreviewResponse {
    let isPage = file.artifact.mediaType == .html
    let tag = "\"\(file.hash.hexadecimal)\(isPage ? "-" + site.revision : "")\""
    if status == 200, matches(request.ifNoneMatch, tag) {
        var response = PreviewResponse(304, file.artifact.mediaType, [], headers: [("ETag", tag)])
        response.headers.removeAll { $0.name == "Content-Type" }
        return response
    }
    let body =
        isPage
        ? withReloadScript(file.artifact.bytes, revision: site.revision) : file.artifact.bytes
    return PreviewResponse(status, file.artifact.mediaType, body, headers: [("ETag", tag)])
}

/// Specification: <https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2>
private func matches(_ ifNoneMatch: String?, _ tag: String) -> Bool {
    guard let ifNoneMatch else { return false }
    return ifNoneMatch.split(separator: ",").contains { candidate in
        let candidate = candidate.drop { $0 == " " || $0 == "\t" }
        let strong = candidate.utf8.starts(with: "W/".utf8) ? candidate.dropFirst(2) : candidate
        let end = strong.lastIndex(of: "\"").map { strong.index(after: $0) } ?? strong.endIndex
        return strong[..<end] == tag || strong == "*"
    }
}

private func redirect(to folder: URLPath, query: Substring) -> PreviewResponse {
    // From the server's root: a relative address would depend on the slash that is missing.
    let location = folder.absolute(under: "/") + (query.isEmpty ? "" : "?" + query)
    return PreviewResponse(
        301, "The page is at \(location)", headers: [("Location", location)])
}

/// The `404.html` of the nearest folder that has one: each language may have its own.
private func notFoundPage(for path: URLPath, of site: PreviewSite) -> PreviewSite.File? {
    for folder in path.file.folders.reversed() {
        let candidate = OutputPath(folder + "/404.html")
        if let file = candidate.flatMap({ site.files[$0] }) { return file }
    }
    return site.files[OutputPath(known: "404.html")]
}
