package import ArgumentParser
import Diagnostics
import Tables
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan data show NAME`: the rows of a dataset, with their types.
package struct DataShowCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows the rows of a dataset.")

    @OptionGroup var arguments: DataArguments

    @Argument(help: "The dataset's name: 'jkn_2018' for the file jkn-2018.csv.")
    package var name: String

    @Flag(help: "Write all rows as CSV.")
    package var csv = false

    @Flag(help: "Write all rows as JSON.")
    package var json = false

    @Option(help: ArgumentHelp("How many rows to show.", valueName: "count"))
    package var rows = 20

    package init() {}

    package func validate() throws {
        if csv, json { throw ValidationError("--csv and --json exclude each other") }
        if rows < 0 { throw ValidationError("--rows must not be negative") }
    }

    package func run() throws {
        let (catalog, hasErrors) = try arguments.catalog()
        guard let table = catalog[name]?.table else {
            let help = helpForUnknown(name, known: catalog.names)
            arguments.report(
                [.error(.noSuchDataset(name), help: help)], DiagnosticRenderer { _ in nil })
            throw ExitCode(1)
        }
        guard writeAll(output(table), to: STDOUT_FILENO) else { throw ExitCode(4) }
        if hasErrors { throw ExitCode(1) }
    }

    private func output(_ table: Table) -> [UInt8] {
        if csv { return writeCSV(table) }
        if json { return writeJSON(.array(table.rows), pretty: true) + [UInt8(ascii: "\n")] }
        return Array(tableText(table, rows: rows).utf8)
    }
}

extension Diagnostic.Message {
    static func noSuchDataset(_ name: String) -> Self {
        Self(id: "unknown-dataset", text: "there is no dataset '\(name)'")
    }
}
