@_exported public import Diagnostics
import Values

/// A Vega-Lite specification, parsed once and drawn as often as needed.
///
/// Faults of the text do not show until the chart is drawn: `ChartDrawing.diagnostics`.
public struct ChartSpecification: Sendable {
    let file: SourceFile
    let parsed: Checked<ValueNode?>

    /// A specification in YAML, of which JSON without tabs is a part.
    ///
    /// - Parameter name: what diagnostics call the text.
    public static func yaml(_ text: String, name: String = "chart.yml") -> ChartSpecification {
        let file = SourceFile(path: name, text: text)
        var parsed = parseYAML(file.text)
        if parsed.value == nil, !parsed.diagnostics.hasErrors {
            parsed.diagnostics.append(.error(.emptySpecification, at: file.text.span(at: 0)))
        }
        return ChartSpecification(file: file, parsed: parsed)
    }

    /// A specification in JSON.
    ///
    /// - Parameter name: what diagnostics call the text.
    public static func json(_ text: String, name: String = "chart.json") -> ChartSpecification {
        let file = SourceFile(path: name, text: text)
        return ChartSpecification(file: file, parsed: parseJSON(file.text, packsRows: true))
    }
}

extension Diagnostic.Message {
    package static let emptySpecification = Self(
        id: "empty-specification", text: "the file holds no specification")
}
