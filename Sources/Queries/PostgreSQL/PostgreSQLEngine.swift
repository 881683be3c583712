import Diagnostics
import Tables

/// Answers the queries of a connection to a PostgreSQL server, or of what speaks as one does.
///
/// The address is read, and the connection made, when the first query needs it.
struct PostgreSQLEngine: QueryEngine {
    private let connection: ConnectionConfiguration
    private let settings: QuerySettings
    private let server: Checked<PostgreSQLServer?>
    private let report: PostgreSQLReport
    private let snapshots: SnapshotFolder?

    init(_ connection: ConnectionConfiguration, _ settings: QuerySettings) {
        self.connection = connection
        self.settings = settings
        let address = readAddress(connection, settings.environment)
        var server = connection.server
        if let file = server.sslRootCertificate, !file.hasPrefix("/"), file != "system" {
            server.sslRootCertificate = settings.siteFolder + "/" + file
        }
        self.server = address.map { address in
            address.map { PostgreSQLServer(address: $0, settings: server) }
        }
        report = PostgreSQLReport(
            connection: connection.name, server: address.value?.server ?? "", settings: server)
        snapshots = settings.cacheFolder.map { SnapshotFolder(path: $0 + "/snapshots") }
    }

    func run(_ query: Query, datasets: QueryDatasets) -> Checked<Table?> {
        let made = PostgreSQLStatement.make(query)
        guard let statement = made.value else { return Checked(nil, made.diagnostics) }
        let question = Snapshot.Question(
            connection: connection.name, statement: statement.text.string,
            arguments: statement.arguments)
        if settings.isOffline { return snapshot(of: question, at: query.text.targetSpan) }
        if let table = settings.memory?[question] { return Checked(table) }
        guard let server = server.value else { return Checked(nil, server.diagnostics) }
        do throws(PostgreSQLFault) {
            let table = try server.table(statement.text.string, statement.arguments)
            settings.memory?[question] = table
            return Checked(table, keep(table, question, at: query.text.targetSpan))
        } catch {
            var diagnostics = report.diagnostics(error, statement, at: query.text.targetSpan)
            if error.isOfConnection, let help = helpFromSnapshot(question) {
                for index in diagnostics.indices {
                    if diagnostics[index].help == nil {
                        diagnostics[index].help = help
                    } else {
                        diagnostics[index].notes.append(Diagnostic.Note(help))
                    }
                }
            }
            return Checked(nil, diagnostics)
        }
    }

    private func snapshot(
        of question: Snapshot.Question, at place: SourceSpan?
    ) -> Checked<Table?> {
        let file = snapshots?.shownFile(for: question) ?? ""
        let help = "build once without --offline, where the server can be reached"
        switch snapshots?.find(question) ?? .nothing {
        case .snapshot(let snapshot):
            let age = Snapshot.age(from: snapshot.taken, to: settings.clock)
            let date = Snapshot.date(snapshot.taken) + (age.map { ", \($0)" } ?? "")
            return Checked(
                snapshot.table, [.note(.fromSnapshot(connection.name, date), at: place)])
        case .nothing:
            return Checked(nil, [.error(.noSnapshot(connection.name), at: place, help: help)])
        case .unusable(let fault):
            return Checked(nil, [.error(.unusableSnapshot(file, fault), at: place, help: help)])
        case .unreadable(let reason):
            return Checked(nil, [.error(.unreadableSnapshot(file, reason), at: place, help: help)])
        }
    }

    private func keep(
        _ table: Table, _ question: Snapshot.Question, at place: SourceSpan?
    ) -> [Diagnostic] {
        guard settings.keepsSnapshots, let snapshots,
            let reason = snapshots.keep(
                Snapshot(question: question, taken: settings.clock, table: table))
        else { return [] }
        return [.warning(.snapshotNotKept(snapshots.shownFile(for: question), reason), at: place)]
    }

    private func helpFromSnapshot(_ question: Snapshot.Question) -> String? {
        guard case .snapshot(let snapshot) = snapshots?.find(question) else { return nil }
        return "--offline would use the snapshot of \(Snapshot.date(snapshot.taken))"
    }
}

/// The address in the connection's environment variable.
private func readAddress(
    _ connection: ConnectionConfiguration, _ environment: (String) -> String?
) -> Checked<PostgreSQLAddress?> {
    // That there is none was reported when site.yml was read.
    guard let variable = connection.variable else { return Checked(nil) }
    guard let text = environment(variable), !text.isEmpty else {
        return Checked(
            nil,
            [
                .error(
                    .missingVariable(connection.name, variable), at: connection.span,
                    help: "set it to the server's address: \(PostgreSQLAddress.example)")
            ])
    }
    do throws(PostgreSQLAddressFault) {
        return Checked(try PostgreSQLAddress(text))
    } catch {
        return Checked(
            nil,
            [
                .error(
                    .badAddress(connection.name, variable, error), at: connection.span,
                    help: "as \(PostgreSQLAddress.example)")
            ])
    }
}

extension Diagnostic.Message {
    static func missingVariable(_ connection: String, _ variable: String) -> Self {
        Self(
            id: "missing-variable",
            text: "'\(connection)': the environment has no variable '\(variable)'")
    }
    static func badAddress(
        _ connection: String, _ variable: String, _ fault: PostgreSQLAddressFault
    ) -> Self {
        Self(
            id: "bad-server-address",
            text: "'\(connection)': the address in '\(variable)' \(fault.text)")
    }
    static func fromSnapshot(_ connection: String, _ date: String) -> Self {
        Self(id: "from-snapshot", text: "'\(connection)' is not asked: snapshot of \(date)")
    }
    static func noSnapshot(_ connection: String) -> Self {
        Self(
            id: "no-snapshot", text: "there is no snapshot of what '\(connection)' answers to this")
    }
    static func unusableSnapshot(_ file: String, _ fault: SnapshotFault) -> Self {
        let reason =
            switch fault {
            case .otherFormat: "another version wrote it"
            case .damaged: "it is damaged"
            }
        return Self(
            id: "unusable-snapshot", text: "the snapshot '\(file)' cannot be used: \(reason)")
    }
    static func unreadableSnapshot(_ file: String, _ reason: String) -> Self {
        Self(id: "file-system-error", text: "'\(file)': cannot read: \(reason)")
    }
    static func snapshotNotKept(_ file: String, _ reason: String) -> Self {
        Self(id: "snapshot-not-kept", text: "the snapshot '\(file)' cannot be written: \(reason)")
    }
}
