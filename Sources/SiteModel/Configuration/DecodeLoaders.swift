package import Diagnostics
import Tables
package import Values

/// The list `loaders` of site.yml: paths, or mappings with a `path` and what applies to the loader.
package func decodeLoaders(_ items: [ValueNode]) -> Checked<[LoaderConfiguration]> {
    var loaders: [LoaderConfiguration] = []
    var diagnostics: [Diagnostic] = []
    for item in items {
        let decoded = decodeLoader(item)
        diagnostics += decoded.diagnostics
        guard let loader = decoded.value else { continue }
        if let first = loaders.first(where: { $0.path == loader.path }) {
            diagnostics.append(
                .error(
                    .repeatedLoader(loader.path), at: loader.span,
                    notes: [.init("it is listed here first", at: first.span)]))
        } else {
            loaders.append(loader)
        }
    }
    return Checked(loaders, diagnostics)
}

private func decodeLoader(_ item: ValueNode) -> Checked<LoaderConfiguration?> {
    if let path = item.string { return checked(path, at: item.span) }
    guard item.members != nil else {
        return Checked(
            nil,
            [
                .error(
                    .loaderKind(item.kind), at: item.span,
                    help: "write its path, or a mapping with 'path' and more")
            ])
    }
    var reader = ObjectReader(item, what: "a loader")
    guard let node = reader.node("path"), let path = reader.string("path") else {
        if reader.node("path") == nil {
            reader.report(
                .error(.loaderWithoutPath, at: item.span, help: "as path: content/data/jkn.csv.py"))
        }
        return Checked(nil, reader.finish().filter { $0.message.id != "unknown-key" })
    }
    let base = checked(path, at: node.span)
    reader.report(contentsOf: base.diagnostics)
    var loader = base.value ?? LoaderConfiguration(path: path, span: node.span)
    loader.timeout = reader.count("timeout", in: 1...86_400, "seconds") ?? loader.timeout
    loader.outputLimit = reader.size("output") ?? loader.outputLimit
    loader.environment = reader.entries("environment")
    for entry in loader.environment where !isVariableName(entry.text) {
        reader.report(
            .error(
                .badVariableName(entry.text), at: entry.span,
                help: "name the variable alone, as API_KEY; its value stays outside of the file"))
    }
    loader.inputs = reader.entries("inputs")
    for entry in loader.inputs where !isSafeRelativePath(entry.text) {
        reader.report(
            .error(
                .badInputPath(entry.text), at: entry.span,
                help: "name a file, a folder or a pattern inside the site, as sources/*.json"))
    }
    loader.interpreter = reader.string("interpreter")
    loader.onFailure =
        reader.enumeration("on_failure", as: LoaderConfiguration.FailureRule.self)
        ?? loader.onFailure
    loader.isCached = reader.boolean("cache") ?? loader.isCached
    return Checked(base.value == nil ? nil : loader, reader.finish())
}

/// The loader at `path`, if its name is one that loaders have.
private func checked(_ path: String, at span: SourceSpan) -> Checked<LoaderConfiguration?> {
    let folder = "content/data/"
    if path.hasPrefix(folder), isSafeRelativePath(path),
        loaderOutput(String(path.dropFirst(folder.count))) != nil
    {
        return Checked(LoaderConfiguration(path: path, span: span))
    }
    return Checked(
        nil,
        [
            .error(
                .badLoaderPath(path), at: span,
                help: "a loader lies in content/data, and its name says what it prints: "
                    + "content/data/jkn.csv.py prints jkn.csv")
        ])
}

private func isVariableName(_ name: String) -> Bool {
    name.utf8.first.map { $0 &- UInt8(ascii: "0") >= 10 } ?? false
        && name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "_") || byte &- UInt8(ascii: "0") < 10
                || (byte | 0x20) &- UInt8(ascii: "a") < 26
        }
}

extension ObjectReader {
    fileprivate mutating func entries(_ key: String) -> [LoaderConfiguration.Entry] {
        (list(key) ?? []).compactMap { item in
            if let text = item.string { return LoaderConfiguration.Entry(text, at: item.span) }
            mismatch(key, "a list of texts", item)
            return nil
        }
    }

    fileprivate mutating func count(
        _ key: String, in range: ClosedRange<Int>, _ unit: String
    ) -> Int? {
        guard let node = node(key), let count = integer(key) else { return nil }
        if range.contains(count) { return count }
        report(
            .error(
                .loaderLimit(key, "\(count)"), at: node.span,
                help: "write \(range.lowerBound) to \(range.upperBound) \(unit)"))
        return nil
    }

    /// A number of bytes: `5000000`, or `5 MB`.
    fileprivate mutating func size(_ key: String) -> Int? {
        guard let node = node(key), let text = text(key) else { return nil }
        let units = ["": 1, "B": 1, "kB": 1_000, "MB": 1_000_000, "GB": 1_000_000_000]
        let digits = text.prefix { ("0"..."9").contains($0) }
        let unit = text.dropFirst(digits.count).drop { $0 == " " }
        if let count = Int(digits), let factor = units[String(unit)] {
            let (bytes, overflow) = count.multipliedReportingOverflow(by: factor)
            if !overflow, (1...1_000_000_000).contains(bytes) { return bytes }
        }
        report(
            .error(
                .loaderLimit(key, text), at: node.span,
                help: "write a number of bytes up to 1 GB, as 100 MB"))
        return nil
    }
}

extension Diagnostic.Message {
    static func repeatedLoader(_ path: String) -> Self {
        Self(id: "repeated-loader", text: "'\(path)' is among the loaders already")
    }
    static func loaderKind(_ kind: String) -> Self {
        Self(id: "wrong-kind", text: "a loader must be a path or a mapping, not \(kind)")
    }
    static let loaderWithoutPath = Self(id: "missing-path", text: "the loader has no 'path'")
    static func badLoaderPath(_ path: String) -> Self {
        Self(id: "bad-loader-path", text: "'\(path)' is no path that a loader can have")
    }
    static func badVariableName(_ name: String) -> Self {
        Self(id: "bad-variable-name", text: "'\(name)' is no name of an environment variable")
    }
    static func badInputPath(_ path: String) -> Self {
        Self(id: "bad-input-path", text: "'\(path)' does not lie inside the site")
    }
    static func loaderLimit(_ key: String, _ text: String) -> Self {
        Self(id: "bad-loader-limit", text: "'\(key)' cannot be \(text)")
    }
}
