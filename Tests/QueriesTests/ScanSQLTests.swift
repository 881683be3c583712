import Diagnostics
import Queries
import TestSupport
import Testing

@Suite struct ScanSQLTests {
    private func names(_ sql: String) -> [String] {
        scanSQL(SourceText(path: "q.sql", text: sql), .names).value.placeholders.map { place in
            if case .name(let name) = place.kind { name } else { "" }
        }
    }

    @Test func `parameters are found outside of quotes and comments`() {
        #expect(
            names(
                """
                SELECT :a, ':b', ":c", `:d`, [:e], 'it''s :f', x::text -- :g
                /* :h /* */ + :i_2
                """) == ["a", "i_2"])
    }

    @Test func `the first line names the connection`() {
        let text = scanSQL(
            SourceText(
                path: "q.sql", text: "-- connection: warehouse\nSELECT $$ :a $$, E'\\' :b', :c"),
            .names
        ).value
        #expect(text.target == .connection("warehouse"))
        #expect(text.targetSpan == SourceSpan(path: "q.sql", range: 15..<24))
        #expect(text.placeholders.map(\.kind) == [.name("c")])
    }

    @Test func `parameters become what the engine writes for them, and other text keeps its place`()
    {
        let source = SourceText(path: "q.sql", text: "SELECT :long_name, x FROM t WHERE y = :b")
        let text = scanSQL(source, .names).value
        let span = SourceSpan(path: "q.sql", range: 7..<17)
        let query = Query(
            dataset: "q", text: text, numbers: [1, 2],
            parameters: [
                QueryParameter(name: "long_name", value: .integer(1), span: span),
                QueryParameter(name: "b", value: .null, span: span),
            ])
        let statement = query.statement { "$\($0)" }
        #expect(statement.string == "SELECT $1, x FROM t WHERE y = $2")
        #expect(statement.fileOffset(11) == 19)
    }
}
