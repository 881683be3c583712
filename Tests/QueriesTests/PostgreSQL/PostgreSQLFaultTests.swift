import Testing

@testable import Queries

@Suite struct PostgreSQLFaultTests {
    @Test func `the code of a refused connection is read from its text`() {
        let message = PostgreSQLMessage(
            connecting: """
                connection to server at "h" (::1), port 5432 failed: FATAL:  28P01: password authentication failed
                LOCATION:  auth_failed, auth.c:330
                """)
        #expect(message.code == "28P01")
        #expect(message.text == "password authentication failed")
        #expect(message.details.isEmpty)
        #expect(!message.isTransient)
    }

    @Test func `a server that does not answer has no code, and may later`() {
        let message = PostgreSQLMessage(
            connecting: "connection failed: Connection refused\n\tIs the server running?\n")
        #expect(message.code == nil)
        #expect(message.details == ["Is the server running?"])
        #expect(message.isTransient)
    }

    @Test(arguments: ["", "\n\t\n", ":  ", "a:  28P01", "a:  28P0é: b", "a:  28p01: b:  c"])
    func `any text is a message`(text: String) {
        #expect(PostgreSQLMessage(connecting: text).code == nil)
    }

    @Test func `only what may go well later is tried again`() {
        let starting = PostgreSQLMessage(code: "57P03", text: "")
        #expect(PostgreSQLFault.notConnected(starting).isTransient)
        #expect(PostgreSQLFault.lost(starting, rows: 0).isTransient)
        #expect(!PostgreSQLFault.lost(starting, rows: 1).isTransient)
        #expect(!PostgreSQLFault.refused(PostgreSQLMessage(code: "42601", text: "")).isTransient)
        #expect(!PostgreSQLFault.noLibrary("").isTransient)
    }

    @Test func `each attempt waits twice as long, and not for ever`() {
        #expect(
            (1...7).map { delay(beforeAttempt: $0) } == [500, 1000, 2000, 4000, 8000, 8000, 8000])
        #expect(delay(beforeAttempt: 0) == 500)
    }
}
