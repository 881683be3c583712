import Diagnostics
import SiteModel
import Templates

/// The published names of the files of templates/assets: `site.css` is `assets/site.3f2a9c1b.css`.
struct AssetNames: Sendable {
    private let paths: [String: OutputPath]
    /// The files to publish, sorted by name.
    let artifacts: [Artifact]

    init(_ assets: [String: [UInt8]]) {
        var paths: [String: OutputPath] = [:]
        var artifacts: [Artifact] = []
        for (name, bytes) in assets.sorted(by: { $0.key < $1.key }) {
            guard let path = OutputPath("assets/" + fingerprintedName(name, of: bytes)) else {
                continue
            }
            paths[name] = path
            artifacts.append(Artifact(path, bytes: bytes))
        }
        self.paths = paths
        self.artifacts = artifacts
    }

    /// The name in templates/assets of a published file, or nil.
    func name(of path: OutputPath) -> String? { paths.first { $0.value == path }?.key }

    /// The function `asset("site.css")` of a page's template: the file's address from that page.
    func function(from viewer: Viewpoint) -> TemplateValue {
        .function("asset") { arguments throws(TemplateError) in
            let name = try arguments.text(0, "name")
            if let path = paths[name] {
                return .string(viewer.address(of: URLPath(path)))
            }
            throw TemplateError(
                .unknownAsset(name), help: helpForUnknown(name, known: paths.keys.sorted()))
        }
    }
}

extension Diagnostic.Message {
    static func unknownAsset(_ name: String) -> Self {
        Self(id: "unknown-asset", text: "there is no file '\(name)' in templates/assets")
    }
}
