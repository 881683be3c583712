package import ArgumentParser
import Diagnostics
import OrderedCollections
import Queries
import SiteModel
import Tables
import Values

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// `laporan data query SQL`: the answer to a question about the datasets.
package struct DataQueryCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Answers a question in SQL about the datasets.",
        discussion: """
            The datasets are tables of SQLite, called by their names. A first line '-- connection: NAME' asks a \
            connection of site.yml instead. If anything is wrong with the question, the exit code is 1; what is \
            wrong with datasets that it does not read is not told: see 'laporan data validate'.
            """)

    @OptionGroup var arguments: DataArguments

    @Argument(help: "One SELECT. '-' reads it from standard input.")
    package var sql: String

    @Option(
        name: .customLong("param"),
        help: ArgumentHelp(
            "The value of ':name'. A number is bound as a number, anything else as text.",
            valueName: "name=value"))
    package var parameters: [String] = []

    @Flag(help: "Write the answer as CSV.")
    package var csv = false

    @Flag(help: "Write the answer as JSON.")
    package var json = false

    @Option(help: ArgumentHelp("How many rows to show.", valueName: "count"))
    package var rows = 20

    package init() {}

    package func validate() throws {
        if csv, json { throw ValidationError("--csv and --json exclude each other") }
        if rows < 0 { throw ValidationError("--rows must not be negative") }
        for parameter in parameters where !parameter.contains("=") || parameter.hasPrefix("=") {
            throw ValidationError("--param wants name=value, not '\(parameter)'")
        }
    }

    package func run() async throws {
        let loaded = try await arguments.load()
        var sources = loaded.value.sources
        let file = SourceFile(
            path: "query", bytes: sql == "-" ? try readStandardInput() : Array(sql.utf8))
        sources.add(file)
        let answer = answerQuestion(file.text, parameters: given, about: loaded.value)
        guard let table = answer.value else {
            // A dataset that it reads may be at fault.
            let faults = answer.diagnostics.isEmpty ? loaded.diagnostics : answer.diagnostics
            if json {
                reportFaults(faults, sources)
            } else {
                arguments.reportText(faults, sources.renderer())
            }
            throw ExitCode(1)
        }
        arguments.reportText(answer.diagnostics, sources.renderer())
        guard writeAll(output(table), to: STDOUT_FILENO) else { throw ExitCode(4) }
    }

    private var given: OrderedDictionary<String, String> {
        var given: OrderedDictionary<String, String> = [:]
        for parameter in parameters {
            let parts = parameter.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            given[String(parts[0])] = String(parts[parts.count - 1])
        }
        return given
    }

    private func output(_ table: Table) -> [UInt8] {
        if csv { return writeCSV(table) }
        if json { return writeJSON(.array(table.rows), pretty: true) + [UInt8(ascii: "\n")] }
        return Array(tableText(table, rows: rows).utf8)
    }
}

/// The answer to a question that stands in no file.
func answerQuestion(
    _ source: SourceText, parameters: OrderedDictionary<String, String>, about loaded: LoadedCatalog
) -> Checked<Table?> {
    let scanned = scanSQL(source, .names)
    var diagnostics = scanned.diagnostics
    var query = Query(dataset: "query", text: scanned.value)
    var numbers: [String: Int] = [:]
    for place in scanned.value.placeholders {
        guard case .name(let name) = place.kind else { continue }
        if numbers[name] == nil {
            let span = source.span(place.range)
            if parameters[name] == nil {
                diagnostics.append(
                    .error(.unsetParameter(name), at: span, help: "add --param \(name)=…"))
            }
            query.parameters.append(
                QueryParameter(name: name, value: boundText(parameters[name] ?? ""), span: span))
            numbers[name] = query.parameters.count
        }
        query.numbers.append(numbers[name] ?? 1)
    }
    for name in parameters.keys where numbers[name] == nil {
        diagnostics.append(
            .error(
                .uselessParameter(name), at: source.span(at: 0),
                help: helpForUnknown(name, known: numbers.keys.sorted())))
    }
    guard !diagnostics.hasErrors else { return Checked(nil, diagnostics) }
    let catalog = loaded.catalog
    let datasets = QueryDatasets(
        names: catalog.names + catalog.unreadable.sorted(),
        table: { Checked(catalog[$0]?.table) })
    let answer = loaded.queries.run(query, datasets: datasets)
    return Checked(answer.value, diagnostics + answer.diagnostics)
}

/// A number as YAML would read it, else text.
private func boundText(_ text: String) -> QueryValue {
    let bytes = Array(text.utf8)
    if let integer = Int(text), String(integer) == text { return .integer(integer) }
    if let number = parseDecimalText(bytes) { return .number(number) }
    return .text(text)
}

/// Digits, a point, digits; nil for anything else.
private func parseDecimalText(_ bytes: [UInt8]) -> Double? {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes[...]
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2,
        parts.allSatisfy({ part in
            !part.isEmpty && part.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
        })
    else { return nil }
    return Double(String(decoding: bytes, as: UTF8.self))
}

extension Diagnostic.Message {
    static func unsetParameter(_ name: String) -> Self {
        Self(id: "missing-parameter", text: "':\(name)' has no value")
    }
    static func uselessParameter(_ name: String) -> Self {
        Self(id: "unknown-parameter", text: "the query has no parameter ':\(name)'")
    }
}
