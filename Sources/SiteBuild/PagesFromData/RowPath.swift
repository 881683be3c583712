import Diagnostics
import Markup
import SiteModel
import Templates
import Values

/// `path` of `pages`: the address of a row's page.
///
/// What a row adds to an address is made of letters, digits, `-`, `_`, `.` and `~`. A `/` there would make another
/// folder of some rows, and other signs mean something in an address.
struct RowPath {
    private let parts: [InterpolatedText.Part]
    let span: SourceSpan

    private init(_ parts: [InterpolatedText.Part], _ span: SourceSpan) {
        self.parts = parts
        self.span = span
    }

    /// Nil with an error if every row would have one address, or none could have one.
    static func reading(_ node: ValueNode) -> Checked<RowPath?> {
        guard let text = node.text else {
            return Checked(nil, [.error(.pathWithoutRow, at: node.span)])
        }
        do throws(Failure) {
            let parsed = try parseTextWithExpressions(text)
            guard !parsed.isConstant else {
                return Checked(
                    nil,
                    [
                        .error(
                            .pathWithoutRow, at: node.span,
                            help: "use a column that differs in each row: "
                                + "\"/provinsi/{{ row.slug }}/\"")
                    ])
            }
            var literal = ""
            for case .text(let text, _) in parsed.parts { literal += text }
            guard literal.unicodeScalars.allSatisfy({ $0 == "/" || isPlain($0) }) else {
                return Checked(
                    nil,
                    [.error(.badPath(node.string ?? text.string), at: node.span, help: signsHelp)])
            }
            return Checked(RowPath(parsed.parts, node.span))
        } catch {
            return Checked(nil, error.diagnostics)
        }
    }

    /// The address of the row that `context` has, with the prefix of its language if it is not written.
    func address(in context: TemplateContext, below prefix: String) throws(Failure) -> URLPath {
        var path = ""
        for part in parts {
            switch part {
            case .text(let text, _): path += text
            case .expression(let expression): path += try printed(expression, in: context)
            }
        }
        if path.utf8.last != UInt8(ascii: "/") { path += "/" }
        path = rooted(path, below: prefix)
        guard let address = URLPath(path),
            address.segments.allSatisfy({
                $0.utf8.count <= 255 && $0.utf8.first != UInt8(ascii: ".")
            })
        else { throw Failure(.error(.badRowAddress(path), at: span)) }
        return address
    }

    private func printed(
        _ expression: TemplateExpression, in context: TemplateContext
    ) throws(Failure) -> String {
        var text = ""
        if case .null = try expression.evaluate(in: context) {
            // Empty, too.
        } else {
            switch try expression.print(in: context) {
            case .string(let string): text = string
            case .safe(let html): text = html.string
            default: break
            }
        }
        guard text.utf8.contains(where: { $0 > 0x20 }) else {
            throw Failure(
                .error(
                    .emptyInAddress(expression.source), at: expression.span,
                    help: "give the row a value, or leave it out by a query"))
        }
        guard text.unicodeScalars.allSatisfy(isPlain) else {
            throw Failure(
                .error(
                    .signInAddress(shown(text)), at: expression.span,
                    help: "write {{ \(expression.source) | slugify }}"))
        }
        return text
    }
}

/// What all addresses of `path` begin with, `/provinsi/`: the folder before its first expression.
///
/// - Parameter prefix: that of the language, which is added if it is not written: `/en`, or nothing.
func rootOfPath(_ node: ValueNode, below prefix: String) -> URLPath? {
    let text = node.text?.string ?? node.string ?? ""
    let literal = text[..<(text.utf8.firstIndex(of: UInt8(ascii: "{")) ?? text.endIndex)]
    guard let end = literal.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        return URLPath(prefix + "/")
    }
    return URLPath(rooted(String(literal[...end]), below: prefix))
}

/// The path with a `/` at its start and the prefix of its language.
private func rooted(_ path: String, below prefix: String) -> String {
    let path = path.utf8.first == UInt8(ascii: "/") ? path : "/" + path
    return path.utf8.starts(with: (prefix + "/").utf8) ? path : prefix + path
}

private func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "~": true
    default: scalar.value > 0x7F && scalar.properties.isIDContinue
    }
}

/// Without the characters that a terminal would obey.
private func shown(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        let isControl = scalar.value < 0x20 || scalar.value == 0x7F
        result.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
    }
    return result
}

private let signsHelp = "an address is made of letters, digits, '-', '_', '.', '~' and '/'"

extension Diagnostic.Message {
    static let pathWithoutRow = Self(
        id: "path-without-row", text: "'path' is the same for every row")
    static func badPath(_ path: String) -> Self {
        Self(id: "bad-address", text: "'\(path)' has signs that have a meaning in addresses")
    }
    static func badRowAddress(_ path: String) -> Self {
        Self(id: "bad-address", text: "'\(path)' is no address that a page can have")
    }
    static func emptyInAddress(_ expression: String) -> Self {
        Self(id: "empty-in-address", text: "'\(expression)' is empty, so the page has no address")
    }
    static func signInAddress(_ value: String) -> Self {
        Self(id: "sign-in-address", text: "'\(value)' cannot be part of an address as it is")
    }
}
