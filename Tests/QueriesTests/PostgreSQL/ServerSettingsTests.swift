import Diagnostics
import Testing
import Values

@testable import Queries

@Suite struct ServerSettingsTests {
    private func decode(_ keys: String) throws -> (ServerSettings?, [String]) {
        let file = SourceFile(
            path: "site.yml", text: "w: {engine: postgresql, url: \"${U}\"\(keys)}")
        let decoded = decodeConnections(try #require(parseYAML(file.text).value))
        return (decoded.value.first?.server, decoded.diagnostics.map(\.message.text))
    }

    @Test func `a connection says how its server is asked`() throws {
        let (settings, faults) = try decode(
            ", timeout: 5, connect_timeout: 2, retries: 0, rows: 100, sslmode: verify-full, sslrootcert: ca.pem"
        )
        #expect(faults.isEmpty)
        #expect(settings?.timeout == 5)
        #expect(settings?.connectTimeout == 2)
        #expect(settings?.retries == 0)
        #expect(settings?.rows == 100)
        #expect(settings?.sslMode == .verifyFull)
        #expect(settings?.sslRootCertificate == "ca.pem")
    }

    @Test func `what it does not say has a documented value`() throws {
        #expect(try decode("").0 == ServerSettings())
        #expect(ServerSettings().timeout == 60)
        #expect(ServerSettings().rows == 1_000_000)
    }

    @Test(arguments: [
        (", timeout: 0", "'timeout' must be from 1 to 86400, not 0"),
        (", retries: -1", "'retries' must be from 0 to 10, not -1"),
        (", rows: 1e3", "'rows' must be an integer, not a number"),
        (", sslmode: full", "'full' is not a value of 'sslmode'"),
        (", password: x", "'password' is not a key of the connection 'w'"),
    ])
    func `what cannot be is a fault`(keys: String, message: String) throws {
        #expect(try decode(keys).1 == [message])
    }

    @Test(arguments: [
        "w: {engine: postgresql, url: \"postgresql://u:hunter2@h/d\", timeout: x}",
        "w: {engine: postgresql, url: \"${U}\", password: hunter2}",
    ])
    func `a line with a password is not shown`(text: String) throws {
        let file = SourceFile(path: "site.yml", text: text)
        let decoded = decodeConnections(try #require(parseYAML(file.text).value))
        let report = DiagnosticRenderer { _ in file }.render(decoded.diagnostics)
        #expect(report.contains("site.yml:1:"))
        #expect(!report.contains("hunter2"))
    }
}
