package import Diagnostics
import Formats
import Processes
package import Tables
import Values

/// Answers queries by DuckDB's own program, which reads the files in `content/data` and nothing else.
///
/// Types are those that DuckDB describes, values come as text, parameters as variables of the session.
package struct DuckDBEngine: QueryEngine {
    private let settings: DuckDBSettings
    private let query: QuerySettings
    private static let outputLimit = 1_000_000_000
    /// One argument of a program is at most 128 kB, and the query's text is in it twice.
    private static let textLimit = 40_000

    package init(_ settings: DuckDBSettings, _ query: QuerySettings) {
        self.settings = settings
        self.query = query
    }

    package func run(_ query: Query, datasets: QueryDatasets) -> Checked<Table?> {
        do throws(Failure) {
            return Checked(try answer(query))
        } catch {
            return Checked(nil, error.diagnostics)
        }
    }

    private func answer(_ query: Query) throws(Failure) -> Table {
        let place = query.text.source.span(at: 0)
        guard let site = absolutePath(self.query.siteFolder),
            let data = absolutePath(site + "/content/data")
        else {
            throw Failure(.error(.duckDBWithoutData, at: query.text.targetSpan ?? place))
        }
        let size = query.text.source.bytes.count + query.parameters.reduce(0) { $0 + $1.value.size }
        guard size <= Self.textLimit else { throw Failure(.error(.duckDBTooLong, at: place)) }
        guard !query.text.source.bytes.contains(0),
            let statement = DuckDBStatement(
                query, dataFolder: data,
                temporaryFolder: self.query.cacheFolder.map { _ in site + "/.laporan/duckdb" })
        else { throw Failure(.error(.duckDBZero, at: place)) }
        let session = try Session(self, query, statement, site: site)
        let described = try session.print(statement.description)
        guard let tree = DuckDBTree(described) else {
            throw Failure(.error(.duckDBFailed("its answer cannot be read"), at: place))
        }
        try session.check(tree)
        guard let answer = DuckDBAnswer(described) else {
            throw Failure(.error(.duckDBFailed("its answer cannot be read"), at: place))
        }
        let columns = answer.lines.dropFirst().map { line in
            DuckDBColumn(
                name: line.first { $0.key == "column_name" }?.text ?? "",
                typeName: line.first { $0.key == "column_type" }?.text ?? "")
        }
        let faults = columns.filter { $0.kind == nil }.map { column in
            Diagnostic.error(
                .duckDBType(column.name, column.typeName), at: place,
                help: "write CAST(\(column.name) AS VARCHAR) AS \(column.name), or take it apart")
        }
        guard faults.isEmpty else { throw Failure(faults) }
        let rows = try session.print(
            statement.rows(isOrdered: tree.isOrdered, limit: settings.rows + 1))
        guard let lines = DuckDBAnswer(rows)?.lines else {
            throw Failure(.error(.duckDBFailed("its answer cannot be read"), at: place))
        }
        guard lines.count <= settings.rows else {
            throw Failure(
                .error(
                    .duckDBTooManyRows(settings.rows), at: place,
                    help: "aggregate in the query, or give the connection more 'rows'"))
        }
        return try table(columns, lines, at: place)
    }

    private func table(
        _ columns: [DuckDBColumn], _ lines: [[DuckDBAnswer.Member]], at place: SourceSpan
    ) throws(Failure) -> Table {
        var faults: [Diagnostic] = []
        var result: [Column] = []
        for (index, column) in columns.enumerated() {
            var values: [Value] = []
            values.reserveCapacity(lines.count)
            var isFaulty = false
            for (row, line) in lines.enumerated() {
                guard index < line.count, let text = line[index].text else {
                    values.append(.null)
                    continue
                }
                let value = column.value(text)
                if value == nil, !isFaulty {
                    isFaulty = true
                    faults.append(
                        .error(
                            .duckDBValue(column.name, row + 1, text, column.typeName), at: place,
                            help: "CAST it to what it means, or to VARCHAR"))
                }
                values.append(value ?? .null)
            }
            result.append(Column(field: column.field, values: values))
        }
        guard faults.isEmpty else { throw Failure(faults) }
        return Table(columns: result, rowCount: lines.count)
    }

    /// The program and the place that its errors belong to.
    private struct Session {
        let query: Query
        let statement: DuckDBStatement
        let settings: DuckDBSettings
        var command: ProcessCommand
        var place: SourceSpan { query.text.source.span(at: 0) }

        init(
            _ engine: DuckDBEngine, _ query: Query, _ statement: DuckDBStatement, site: String
        ) throws(Failure) {
            self.query = query
            self.statement = statement
            settings = engine.settings
            let path = engine.query.environment("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
            guard let program = searchProgram(settings.executable, in: path) else {
                throw Failure(
                    .error(
                        .duckDBMissing(settings.executable),
                        at: query.text.targetSpan ?? query.text.source.span(at: 0),
                        help:
                            "install it, as with pip install duckdb-cli, or name it as 'executable' of "
                            + "the connection"))
            }
            var arguments = ["-no-init", "-batch", "-jsonlines"]
            if let database = settings.database {
                arguments += [
                    "-readonly", database.hasPrefix("/") ? database : site + "/" + database,
                ]
            } else {
                arguments.append(":memory:")
            }
            command = ProcessCommand(
                executable: program, arguments: arguments,
                environment: ["PATH": path, "LANG": "C.UTF-8", "TZ": "UTC0"],
                workingFolder: site + "/content/data",
                limits: ProcessLimits(
                    time: .seconds(settings.timeout), outputBytes: DuckDBEngine.outputLimit))
        }

        /// What DuckDB prints for statements.
        func print(_ statements: String) throws(Failure) -> [UInt8] {
            let outcome = outcome(statements)
            switch outcome.ending {
            case .exited(0): return outcome.output
            case .tookTooLong:
                throw Failure(
                    .error(
                        .duckDBTooSlow(settings.timeout), at: place,
                        help: "give the connection a longer 'timeout'"))
            case .printedTooMuch:
                throw Failure(
                    .error(.duckDBTooLarge, at: place, help: "aggregate in the query"))
            case .notStarted(let code):
                throw Failure(.error(.duckDBFailed(ProcessOutcome.reason(code)), at: place))
            default:
                // A query that cannot be parsed fails where its columns are described; the tree says it better.
                if let tree = DuckDBTree(outcome.output), tree.fault != nil { try check(tree) }
                throw Failure(fault(outcome))
            }
        }

        private func outcome(_ statements: String) -> ProcessOutcome {
            var command = command
            command.arguments += ["-c", statements]
            return runProcess(command)
        }

        /// Refuses what cannot be parsed, and what would differ from build to build.
        func check(_ tree: DuckDBTree) throws(Failure) {
            if let fault = tree.fault {
                let isOther = fault.message.hasBytes(of: "SELECT statements")
                throw Failure(
                    .error(
                        isOther ? .duckDBNotSelect : .duckDBFailed(oneLine(fault.message)),
                        at: fault.offset.map(span) ?? place))
            }
            let refused = tree.functions.intersection(changingFunctions).sorted()
            if let name = refused.first ?? (tree.isSampled ? "TABLESAMPLE" : nil) {
                throw Failure(
                    .error(
                        .duckDBNotDeterministic(name), at: place,
                        help: "pass a value that changes as a parameter"))
            }
        }

        private func fault(_ outcome: ProcessOutcome) -> Diagnostic {
            guard let fault = DuckDBFault(outcome.errorLines) else {
                return .error(
                    .duckDBFailed(outcome.errorLines.last ?? "it ended without a word"), at: place,
                    notes: outcome.errorLines.dropLast().map { .init($0) })
            }
            let lines = fault.message.split(separator: "\n").map(String.init)
            let notes = lines.dropFirst().map { Diagnostic.Note($0) }
            switch fault.kind {
            case "Parser":
                return .error(.duckDBNotSelect, at: place, notes: [.init(oneLine(fault.message))])
            case "Permission":
                return .error(
                    .duckDBDenied(lines.first ?? ""), at: place,
                    help: "queries read the files in content/data, by their names in it")
            case "Missing Extension":
                return .error(
                    .duckDBDenied(lines.first ?? ""), at: place,
                    help: "queries have what is built into DuckDB; the network is out of reach")
            default:
                // It is one SELECT, or it would have been refused before it came to this.
                let located = statement.located
                let again = DuckDBFault(self.outcome(located.text).errorLines)
                let offset = again?.offset.map { $0 &- located.offset }
                return .error(
                    .duckDBFailed(lines.first ?? ""), at: offset.map(span) ?? place, notes: notes)
            }
        }

        /// The place of a byte of the statement, with the word that starts there.
        private func span(_ offset: Int) -> SourceSpan {
            let bytes = statement.text.bytes
            let start = min(max(0, offset), bytes.count)
            let end = bytes[start...].firstIndex { byte in
                !(byte == UInt8(ascii: "_") || byte >= 0x80 || byte &- UInt8(ascii: "0") < 10
                    || (byte | 0x20) &- UInt8(ascii: "a") < 26)
            }
            // A sign that is no word is shown alone.
            return statement.text.span(start..<max(end ?? bytes.count, min(start + 1, bytes.count)))
        }

        private func oneLine(_ text: String) -> String {
            String(text.split(separator: "\n").first ?? "")
        }
    }
}

/// Functions that know the clock, draw by lot or look at the machine.
private let changingFunctions: Set<String> = [
    "random", "uuid", "gen_random_uuid", "uuidv4", "uuidv7", "setseed", "now", "today",
    "current_date", "current_time", "current_timestamp", "get_current_timestamp",
    "get_current_time", "localtime", "localtimestamp", "transaction_timestamp", "current_localtime",
    "current_localtimestamp", "getenv", "version", "pg_postmaster_start_time", "txid_current",
    "duckdb_settings", "duckdb_memory", "duckdb_temporary_files", "which_secret", "nextval",
]

extension QueryValue {
    fileprivate var size: Int {
        switch self {
        case .text(let text), .date(let text): text.utf8.count
        default: 24
        }
    }
}
