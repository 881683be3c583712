package import Diagnostics
package import Values

/// What reads the `transform` of a dataset.
///
/// Tables know no chart language. Who loads datasets gives one that does.
package protocol TableReshaper: Sendable {
    /// The steps in a list of Vega-Lite's transforms. Those that cannot be read are reported and left out.
    ///
    /// Specification: https://vega.github.io/vega-lite/docs/transform.html
    func reading(_ steps: ValueNode) -> Checked<any TableReshaping>
}

/// Steps that make a table of a table.
package protocol TableReshaping: Sendable {
    /// The other datasets that the steps look into, each once, in order of mention, and where it is named.
    var datasets: [(name: String, span: SourceSpan)] { get }

    /// The table after all steps.
    ///
    /// - Parameter tables: the rows of `datasets`; a name that is not among them was reported.
    func reshape(_ table: Table, reading tables: [String: Table]) -> Checked<Table>
}

/// Refuses every step, for programs without a chart language.
package struct NoTransforms: TableReshaper {
    package init() {}

    package func reading(_ steps: ValueNode) -> Checked<any TableReshaping> {
        Checked(Identity(), [.error(.notSupportedYet("'transform'"), at: steps.span)])
    }

    private struct Identity: TableReshaping {
        let datasets: [(name: String, span: SourceSpan)] = []

        func reshape(_ table: Table, reading tables: [String: Table]) -> Checked<Table> {
            Checked(table)
        }
    }
}
