/// Functions of regular expressions, and those that take one in place of text.
///
/// Source: https://vega.github.io/vega/docs/expressions/#regexp-functions
let patternFunctions: [ExpressionFunction] = [
    ExpressionFunction(
        "regexp", 1...2,
        checked: { arguments, _ throws(ExpressionFault) in
            .pattern(try regularExpression(arguments[0], arguments.dropFirst().first))
        }),
    ExpressionFunction(
        "test", 1...2, takesPattern: true,
        checked: { arguments, _ throws(ExpressionFault) in
            let text = arguments.count > 1 ? arguments[1].text : "undefined"
            return .boolean(try regularExpression(arguments[0]).matches(text))
        }),
    ExpressionFunction(
        "replace", 3...3,
        checked: { arguments, _ throws(ExpressionFault) in
            let text = arguments[0].text
            let result =
                if case .pattern(let pattern) = arguments[1] {
                    try pattern.replace(in: text, with: arguments[2].text)
                } else {
                    replaceFirst(arguments[1].text, in: text, with: arguments[2].text)
                }
            try checkTextLength(result)
            return .string(result)
        }),
    ExpressionFunction(
        "split", 2...3,
        checked: { arguments, _ throws(ExpressionFault) in
            let text = arguments[0].text
            let parts: [ExpressionValue] =
                if case .pattern(let pattern) = arguments[1] {
                    try pattern.split(text)
                } else if arguments[1] == .undefined {
                    [.string(text)]
                } else {
                    pieces(of: text, separatedBy: arguments[1].text).map(ExpressionValue.string)
                }
            guard arguments.count > 2, arguments[2] != .undefined else { return .array(parts) }
            return .array(Array(parts.prefix(position(arguments[2].number, upTo: parts.count))))
        }),
]

/// The regular expression that a value is, or that its text spells.
func regularExpression(
    _ value: ExpressionValue, _ flags: ExpressionValue? = nil
) throws(ExpressionFault) -> RegularExpression {
    if case .pattern(let pattern) = value {
        guard let flags else { return pattern }
        return try RegularExpression(pattern.pattern, flags: flags.text)
    }
    let source = value == .undefined ? "" : value.text
    return try RegularExpression(source, flags: flags.map { $0 == .undefined ? "" : $0.text } ?? "")
}

/// With text as the pattern only its first occurrence is replaced; `$&` and its like work all the same.
private func replaceFirst(_ wanted: String, in text: String, with replacement: String) -> String {
    let units = text.utf16.map { UInt32($0) }
    let mark = wanted.utf16.map { UInt32($0) }
    guard mark.count <= units.count,
        let start = (0...units.count - mark.count).first(where: {
            units[$0...].starts(with: mark)
        })
    else { return text }
    let source = PatternText(units: units)
    let match = PatternMatch([start, start + mark.count])
    return source[0..<start]
        + ReplacementTemplate(replacement).text(for: match, in: source, names: [:])
        + source[start + mark.count..<units.count]
}
