import Testing
import Values

@testable import Queries

/// What is read of DuckDB's answers and said to it; needs no DuckDB.
@Suite struct `What DuckDB is told and says` {
    @Test(
        arguments: [
            (QueryValue.null, "NULL"), (.boolean(true), "TRUE"),
            (.integer(-5), "CAST('-5' AS BIGINT)"),
            (.number(0.1), "CAST('0.1' AS DOUBLE)"), (.text("O'Brien'; --"), "'O''Brien''; --'"),
            (.date("2018-02-15"), "CAST('2018-02-15' AS DATE)"), (.number(.infinity), nil),
            (.text("a\0b"), nil),
        ] as [(QueryValue, String?)])
    func `is a value as a literal`(value: QueryValue, literal: String?) {
        #expect(DuckDBStatement.literal(value) == literal)
    }

    @Test(
        arguments: [
            ("HUGEINT", .integer), ("DECIMAL(18,3)", .number),
            ("TIMESTAMP WITH TIME ZONE", .timestampWithZone),
            ("ENUM('a', 'b')", .text), ("INTEGER[]", nil), ("STRUCT(a INTEGER)", nil),
            ("DECIMAL(18,3)[]", nil), ("ENUM('a')[]", nil), ("BLOB", nil), ("INTERVAL", nil),
            ("TIMESTAMP_NS", nil), ("", nil),
        ] as [(String, DuckDBColumn.Kind?)])
    func `is a type`(name: String, kind: DuckDBColumn.Kind?) {
        #expect(DuckDBColumn(name: "x", typeName: name).kind == kind)
    }

    @Test(
        arguments: [
            ("BOOLEAN", "true", .boolean(true)), ("BOOLEAN", "1", nil),
            ("BIGINT", "-5", .integer(-5)),
            ("HUGEINT", "170141183460469231731687303715884105727", nil),
            ("DOUBLE", "1e+300", .number(1e300)), ("DOUBLE", "nan", nil), ("DOUBLE", "inf", nil),
            ("DATE", "2020-02-29", .string("2020-02-29")), ("DATE", "0044-03-15 (BC)", nil),
            ("DATE", "infinity", nil), ("DATE", "12020-01-01", nil),
            ("TIMESTAMP", "2020-01-01 10:00:00", .string("2020-01-01T10:00:00")),
            ("TIMESTAMP", "2020-01-01 10:00:00.25", .string("2020-01-01T10:00:00.25")),
            ("TIMESTAMP", "2020-01-01 10:00:00.123456", nil),
            ("TIMESTAMP WITH TIME ZONE", "2020-01-01 10:00:00+00", .string("2020-01-01T10:00:00Z")),
            ("TIMESTAMP WITH TIME ZONE", "2020-01-01 10:00:00+07", nil),
            ("VARCHAR", "", .string("")), ("INTEGER[]", "[1]", nil),
        ] as [(String, String, Value?)])
    func `is a value of a type`(type: String, text: String, value: Value?) {
        #expect(DuckDBColumn(name: "x", typeName: type).value(text) == value)
    }

    @Test func `is an answer line by line`() throws {
        let text = "{\"a\":\"x\\n\\u0000\",\"b\":null}\n{\"a\":\"\",\"b\":\"1\"}\n"
        let answer = try #require(DuckDBAnswer(Array(text.utf8)))
        #expect(answer.lines.map { $0.map(\.text) } == [["x\n\0", nil], ["", "1"]])
        #expect(DuckDBAnswer(Array("{\"a\":".utf8)) == nil)
        #expect(DuckDBAnswer([0xFF, 0x0A]) == nil)
        #expect(DuckDBAnswer([])?.lines.count == 0)
    }

    @Test func `is an error with its place`() throws {
        let line = #"{"exception_type":"Binder","exception_message":"no \"x\"","position":"12"}"#
        let fault = try #require(DuckDBFault(["noise", line]))
        #expect(fault.kind == "Binder" && fault.message == "no \"x\"" && fault.offset == 12)
        #expect(DuckDBFault(["out of memory", "{"]) == nil)
    }

    @Test func `is a tree of a query`() throws {
        let text = """
            {"tree":{"error":false,"statements":[{"node":{"modifiers":[{"type":"ORDER_MODIFIER"}],\
            "select_list":[{"function_name":"Random"}],"sample":null}}]}}
            """
        let tree = try #require(DuckDBTree(Array(text.utf8)))
        #expect(tree.isOrdered && tree.functions == ["random"] && !tree.isSampled)
        #expect(tree.fault == nil)
        #expect(DuckDBTree(Array("[]".utf8)) == nil)
    }
}
