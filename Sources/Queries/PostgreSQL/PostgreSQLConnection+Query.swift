import CPostgreSQL
import Tables

/// What may become of a query.
struct PostgreSQLLimits: Sendable, Hashable {
    /// How many rows a result may have.
    var rows: Int
    /// How many bytes of text its cells may have together.
    var bytes: Int
    /// How many seconds the server may take.
    var seconds: Int
}

/// A type as the server's catalogue describes it.
struct PostgreSQLCatalogueType: Sendable, Hashable {
    var name: String
    /// pg_type.typtype: `b` for a base type, `e` for an enumeration …
    var kind: String
}

extension PostgreSQLConnection {
    /// Runs one statement and takes its rows into columns one by one, so that no more than `limits` allow is ever held.
    ///
    /// - Parameters:
    ///   - sql: with `$1` … for parameters.
    ///   - arguments: the parameters' texts, nil for null. The server decides of what type each is.
    mutating func query(
        _ sql: String, _ arguments: [String?], limits: PostgreSQLLimits
    ) throws(PostgreSQLFault) -> Table {
        let start = ContinuousClock.now
        do throws(PostgreSQLFault) {
            return try table(sql, arguments, limits)
        } catch {
            // The server has one code for this and for the wish of an administrator.
            if case .refused(let message) = error, message.code == "57014",
                ContinuousClock.now - start >= .seconds(limits.seconds)
            {
                throw .timeout(seconds: limits.seconds)
            }
            throw error
        }
    }

    private mutating func table(
        _ sql: String, _ arguments: [String?], _ limits: PostgreSQLLimits
    ) throws(PostgreSQLFault) -> Table {
        let seconds = limits.seconds + Self.grace
        let name = "laporan"
        guard postgresql_send_prepare(handle, name, sql) == 1 else { throw lost() }
        try finish(within: seconds)
        var columns = try columns(name, within: seconds)
        let sent = withCStrings(arguments) { texts in
            postgresql_send_execute(handle, name, Int32(arguments.count), texts)
        }
        guard sent == 1 else { throw lost() }
        _ = postgresql_set_single_row_mode(handle)
        let rows = try rows(into: &columns, limits, within: seconds)
        let faults = columns.compactMap(\.fault)
        guard faults.isEmpty else { throw .cells(faults) }
        try run("DEALLOCATE \(name)", within: seconds)
        return Table(columns: columns.map { $0.finish() }, rowCount: rows)
    }

    private func rows(
        into columns: inout [PostgreSQLColumn], _ limits: PostgreSQLLimits,
        within seconds: Int
    ) throws(PostgreSQLFault) -> Int {
        var rows = 0
        var bytes = 0
        var cell: [UInt8] = []
        while let result = try next(within: seconds, rows: rows) {
            try result.check(rows: rows)
            guard result.isRow else { continue }
            guard rows < limits.rows else {
                cancel()
                throw .tooManyRows(limits.rows)
            }
            rows += 1
            for column in columns.indices {
                let place = Int32(column)
                guard postgresql_is_null(result.handle, 0, place) == 0,
                    let text = postgresql_value(result.handle, 0, place)
                else {
                    columns[column].appendNull()
                    continue
                }
                let length = Int(postgresql_length(result.handle, 0, place))
                bytes += length
                cell.removeAll(keepingCapacity: true)
                cell.append(contentsOf: UnsafeRawBufferPointer(start: text, count: length))
                columns[column].append(cell)
            }
            guard bytes <= limits.bytes else {
                cancel()
                throw .tooManyBytes(limits.bytes)
            }
        }
        return rows
    }

    /// The columns that the prepared statement will have, or a fault that names all that cannot be.
    private mutating func columns(
        _ statement: String, within seconds: Int
    ) throws(PostgreSQLFault) -> [PostgreSQLColumn] {
        guard postgresql_send_describe(handle, statement) == 1 else { throw lost() }
        guard let description = try next(within: seconds) else { throw lost() }
        try description.check(rows: 0)
        var described: [(name: String, type: UInt32)] = []
        for index in 0..<postgresql_column_count(description.handle) {
            let name = postgresql_column_name(description.handle, index)
            described.append(
                (
                    name.map { String(cString: $0) } ?? "",
                    postgresql_column_type(description.handle, index)
                ))
        }
        try finish(within: seconds)
        guard !described.isEmpty else { throw .noColumns }
        try checkNames(described.map(\.name))
        var columns: [PostgreSQLColumn] = []
        var faults: [PostgreSQLColumnFault] = []
        for (name, number) in described {
            if let type = PostgreSQLType(number: number) {
                columns.append(PostgreSQLColumn(name: name, type: type))
                continue
            }
            let type = try catalogueType(number, within: seconds)
            if type.kind == "e" {
                columns.append(PostgreSQLColumn(name: name, type: .text))
            } else {
                let cast = PostgreSQLType.cast(name, type: type.name, kind: type.kind)
                faults.append(PostgreSQLColumnFault(name: name, type: type.name, cast: cast))
            }
        }
        guard faults.isEmpty else { throw .columns(faults) }
        return columns
    }

    private func checkNames(_ names: [String]) throws(PostgreSQLFault) {
        let unnamed = names.indices.filter { ["?column?", ""].contains(names[$0]) }
        var seen: Set<String> = []
        var repeated: [String] = []
        for (index, name) in names.enumerated() where !unnamed.contains(index) {
            if !seen.insert(name).inserted, !repeated.contains(name) { repeated.append(name) }
        }
        guard unnamed.isEmpty, repeated.isEmpty else {
            throw .columnNames(unnamed: unnamed.map { $0 + 1 }, repeated: repeated)
        }
    }

    private mutating func catalogueType(
        _ number: UInt32, within seconds: Int
    ) throws(PostgreSQLFault) -> PostgreSQLCatalogueType {
        if let known = catalogue[number] { return known }
        let command =
            "SELECT pg_catalog.format_type(oid, NULL), typtype FROM pg_catalog.pg_type WHERE oid = \(number)"
        guard postgresql_send_query(handle, command) == 1 else { throw lost() }
        var type = PostgreSQLCatalogueType(name: "number \(number)", kind: "")
        while let result = try next(within: seconds) {
            try result.check(rows: 0)
            guard postgresql_row_count(result.handle) == 1,
                let name = postgresql_value(result.handle, 0, 0),
                let kind = postgresql_value(result.handle, 0, 1)
            else { continue }
            type.name = String(cString: name)
            type.kind = String(cString: kind)
        }
        catalogue[number] = type
        return type
    }
}
