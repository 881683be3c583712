import Diagnostics
import Tables
public import Values

/// The rows behind a name: what `data: {name: …}` of a specification means.
///
/// A dataset that was made from text is parsed once. Cells of CSV are text until something asks for numbers or times,
/// as in Vega-Lite.
public struct ChartDataset: Sendable {
    let table: Table
    private let diagnostics: [Diagnostic]
    /// The text that it was made from.
    private let file: SourceFile?

    private init(_ table: Table, _ diagnostics: [Diagnostic] = [], file: SourceFile? = nil) {
        self.table = table
        self.diagnostics = diagnostics
        self.file = file
    }

    /// Columns of a program. Those that are shorter than the longest end in missing cells; of equal names the last
    /// holds.
    public static func columns(_ columns: [ChartColumn]) -> ChartDataset {
        let rowCount = columns.map(\.count).max() ?? 0
        var table = Table(columns: [], rowCount: rowCount)
        for column in columns { table = table.setting(column.column(count: rowCount)) }
        return ChartDataset(table)
    }

    /// Rows, each an object; anything else becomes the field `data`.
    public static func rows(_ rows: [JSONValue]) -> ChartDataset {
        ChartDataset(tableOfRows(rows.map(\.value)))
    }

    /// Comma-separated text whose first record names the columns.
    ///
    /// - Parameter name: what diagnostics call the text; nil is the name under which the dataset is given.
    public static func csv(_ text: String, name: String? = nil) -> ChartDataset {
        read(text, name, .csv)
    }

    /// A JSON array of rows.
    ///
    /// - Parameter name: what diagnostics call the text; nil is the name under which the dataset is given.
    public static func json(_ text: String, name: String? = nil) -> ChartDataset {
        read(text, name, .json)
    }

    /// A JSON value in each line.
    ///
    /// - Parameter name: what diagnostics call the text; nil is the name under which the dataset is given.
    public static func jsonLines(_ text: String, name: String? = nil) -> ChartDataset {
        read(text, name, .ndjson)
    }

    private static func read(
        _ text: String, _ name: String?, _ kind: DataFormat.Kind
    ) -> ChartDataset {
        let name = name ?? ""
        let file = SourceFile(path: name, text: text)
        var source = DataSource(kind: .name(name), span: file.text.span(at: 0))
        source.format.type = kind
        let read = readTable(file.bytes, name, source)
        return ChartDataset(read.value, read.diagnostics, file: file)
    }
}

extension ChartDataset {
    /// What is to be said of the text, which is called `name` if it has no name of its own.
    func located(as name: String) -> [LocatedDiagnostic] {
        let renderer = DiagnosticRenderer { path in
            file.map { SourceFile(path: path, bytes: $0.bytes) }
        }
        let named = diagnostics.sortedForReport.map { diagnostic in
            var diagnostic = diagnostic
            if diagnostic.span?.path == "" { diagnostic.span?.path = name }
            for index in diagnostic.notes.indices
            where diagnostic.notes[index].span?.path == "" {
                diagnostic.notes[index].span?.path = name
            }
            return diagnostic
        }
        return renderer.located(named)
    }
}

/// A named column of a program's data.
public struct ChartColumn: Sendable {
    private enum Cells: Sendable {
        case numbers([Double])
        case values([Value])
    }

    private let name: String
    private let cells: Cells

    /// Numbers; NaN is a missing one. A time is the number of milliseconds since 1970 in UTC, as in JavaScript, and its
    /// field's type is `temporal`.
    public static func numbers(_ name: String, _ numbers: [Double]) -> ChartColumn {
        ChartColumn(name: name, cells: .numbers(numbers))
    }

    /// Texts; nil is a missing one.
    public static func texts(_ name: String, _ texts: [String?]) -> ChartColumn {
        ChartColumn(name: name, cells: .values(texts.map { $0.map(Value.string) ?? .null }))
    }

    /// Truth values; nil is a missing one.
    public static func flags(_ name: String, _ flags: [Bool?]) -> ChartColumn {
        ChartColumn(name: name, cells: .values(flags.map { $0.map(Value.boolean) ?? .null }))
    }

    var count: Int {
        switch cells {
        case .numbers(let numbers): numbers.count
        case .values(let values): values.count
        }
    }

    /// The column with missing cells at its end up to `count`, which is at least its own.
    func column(count: Int) -> Column {
        let missing = count - self.count
        switch cells {
        case .numbers(let numbers):
            return Column(name: name, numbers: numbers + Array(repeating: .nan, count: missing))
        case .values(let values):
            return Column(name: name, values: values + Array(repeating: .null, count: missing))
        }
    }
}
